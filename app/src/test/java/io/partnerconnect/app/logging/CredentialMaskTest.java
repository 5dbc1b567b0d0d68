package io.partnerconnect.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import org.jboss.logging.MDC;
import org.jboss.logging.NDC;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class CredentialMaskTest {
    private static final String NAME = "io.partnerconnect.app.logging.planted";
    private static final String SECRET = "dapi0123456789abcdef0123456789abcdef";
    private static final org.jboss.logging.Logger JBOSS = org.jboss.logging.Logger.getLogger(NAME);

    private final List<Formatter> formatters =
            List.of(new PatternFormatter("%d %-5p %X %x [%c] %m %s%e%n"), new JsonFormatter());
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = LogContext.getLogContext().getLogger("");

    /** A handler as the console's and the file's are, in all formats at once. */
    private final ExtHandler handler = new ExtHandler() {
        @Override
        protected void doPublish(ExtLogRecord logged) {
            formatters.forEach(formatter -> lines.add(formatter.format(logged)));
        }
    };

    @BeforeEach
    void listen() {
        handler.setFilter(new CredentialMask());
        root.addHandler(handler);
    }

    @AfterEach
    void stop() {
        root.removeHandler(handler);
        MDC.clear();
        NDC.clear();
    }

    @Test
    void whateverRouteItTakesIntoTheLogItIsMasked() {
        JBOSS.warn("one " + SECRET);
        JBOSS.warnf("two %s of %d", SECRET, 2);
        JBOSS.warnv("three {0} of {1}", SECRET, 3);
        LoggerFactory.getLogger(NAME).warn("four {} of {}", SECRET, 4);
        System.getLogger(NAME).log(Level.WARNING, "five {0}", SECRET);
        java.util.logging.Logger.getLogger(NAME).log(java.util.logging.Level.WARNING, "six {0}", SECRET);

        assertThat(log())
                .hasSize(12)
                .noneMatch(line -> line.contains(SECRET))
                .allMatch(line -> line.contains("[masked]"));
        assertThat(log().get(2)).contains("two [masked] of 2");
    }

    @Test
    void exceptionsAreMaskedWithTheirCausesAndWhatTheySuppressed() {
        IOException cause = new IOException("sent Bearer 0123456789abcdef0123");
        cause.addSuppressed(new IllegalArgumentException("{\"client_secret\":\"s3cr3t-value\"}"));
        IllegalStateException thrown = new IllegalStateException("no answer", cause);

        JBOSS.error("failed", thrown);

        assertThat(log())
                .hasSize(2)
                .noneMatch(line -> line.contains("0123456789abcdef0123") || line.contains("s3cr3t-value"))
                .allMatch(line -> line.contains("no answer") && line.contains("sent Bearer [masked]"));
        assertThat(log().getFirst())
                .contains("java.lang.IllegalStateException: no answer")
                .contains("Caused by: java.io.IOException: sent Bearer [masked]")
                .contains("at io.partnerconnect.app.logging.CredentialMaskTest.exceptionsAreMasked");
    }

    @Test
    void causesThatGoRoundInACircleEnd() {
        IllegalStateException first = new IllegalStateException("first " + SECRET);
        IllegalStateException second = new IllegalStateException("second " + SECRET, first);
        first.initCause(second);

        JBOSS.error("failed", second);

        assertThat(log()).hasSize(2).noneMatch(line -> line.contains(SECRET));
    }

    @Test
    void whatIsInTheContextIsMasked() {
        MDC.put("caller", "ana");
        MDC.put("header", "Basic dXNlcjpwYXNzd29yZDEyMw==");
        NDC.push("key " + SECRET);

        JBOSS.warn("asked");

        assertThat(log())
                .hasSize(2)
                .noneMatch(line -> line.contains("dXNlcjpwYXNz") || line.contains(SECRET))
                .allMatch(line -> line.contains("ana") && line.contains("Basic [masked]"));
    }

    @Test
    void aRecordWithoutAnyIsTheSame() {
        IOException thrown = new IOException("connection reset");
        ExtLogRecord logged = new ExtLogRecord(
                org.jboss.logmanager.Level.WARN, "%s took %d ms", ExtLogRecord.FormatStyle.PRINTF, NAME);
        Object[] parameters = {"it", 5};
        logged.setParameters(parameters);
        logged.setThrown(thrown);

        assertThat(new CredentialMask().isLoggable(logged)).isTrue();

        assertThat(logged.getMessage()).isEqualTo("%s took %d ms");
        assertThat(logged.getParameters()).isSameAs(parameters);
        assertThat(logged.getThrown()).isSameAs(thrown);
    }

    @Test
    void everyHandlerTheServiceCanBeGivenHasIt() throws IOException {
        Properties shipped = new Properties();
        try (InputStream in = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            shipped.load(in);
        }

        List<String> filters = new ArrayList<>();
        for (String kind : List.of("console", "file", "syslog", "socket")) {
            filters.add(shipped.getProperty("quarkus.log." + kind + ".filter"));
        }
        assertThat(filters).hasSize(4).containsOnly(CredentialMask.NAME);
    }

    private List<String> log() {
        return lines;
    }
}
