package io.partnerconnect.torture;

import io.partnerconnect.benchmarks.ServiceProcess;
import io.partnerconnect.persistence.CuttableProxy;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One replica of the service: a process with a port and a line to the database of its own. */
final class Replica implements AutoCloseable {
    static final Duration STOPPED = Duration.ofSeconds(30);
    private static final Duration DEAD = Duration.ofSeconds(2);
    /** How long the others are waited for, one of which was only stopped for a moment. */
    private static final Duration COMPANY = Duration.ofSeconds(3);

    private final String name;
    private final int port;
    private final CuttableProxy line;
    private final Map<String, String> settings;
    private final Predicate<Replica> accompanied;
    private volatile @Nullable ServiceProcess process;
    private volatile boolean serving;
    private volatile boolean closed;
    private @Nullable Rally rally;

    /** With who tells whether another replica serves: one that is alone is not killed or stopped, for then nobody could take over. */
    Replica(String name, int databasePort, Map<String, String> settings, Predicate<Replica> accompanied)
            throws IOException {
        this.name = name;
        this.accompanied = accompanied;
        this.port = ServiceProcess.freePort();
        this.line = new CuttableProxy(databasePort);
        this.settings = new HashMap<>(settings);
        this.settings.computeIfPresent(
                "quarkus.datasource.jdbc.url",
                (key, url) ->
                        url.replace(":" + databasePort + "/", ":" + line.port() + "/") + "?ApplicationName=" + name);
    }

    void start() {
        try {
            process = ServiceProcess.start(port, settings);
            serving = true;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("replica " + name + " did not start", e);
        }
    }

    String name() {
        return name;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Whether it runs, as far as anybody knows. */
    boolean isServing() {
        return serving;
    }

    /** Strikes that are meant for it within a moment happen at once. */
    synchronized Rally rally(Blow blow, Duration hesitation) {
        Rally current = rally;
        if (current == null || !current.blow().equals(blow) || current.isOver()) {
            Rally called = new Rally(blow);
            rally = called;
            Thread.ofVirtual().start(() -> called.happen(hesitation, () -> strike(blow)));
            return called;
        }
        current.join();
        return current;
    }

    /** When it was struck; empty when there was nothing to strike, or it is the last. */
    private Optional<Instant> strike(Blow blow) {
        boolean waited = blow == Blow.CUT || Pause.until(() -> accompanied.test(this), COMPANY);
        synchronized (Replica.class) {
            return serving && waited && (blow == Blow.CUT || accompanied.test(this))
                    ? Optional.of(struck(blow))
                    : Optional.empty();
        }
    }

    private Instant struck(Blow blow) {
        Instant now = Instant.now();
        switch (blow) {
            case KILL -> kill();
            case STOP -> stop(STOPPED);
            case CUT -> cut();
            case RESET, ANSWER_LOST, DONE_503 -> throw new IllegalArgumentException(blow + " is no replica's");
        }
        return now;
    }

    /** kill -9; a moment later it is started again. */
    void kill() {
        serving = false;
        running().kill();
        later(DEAD, this::start);
    }

    /** Stands still for that long; other threads see to it that it goes on. */
    void stop(Duration time) {
        serving = false;
        signal("STOP");
        later(time, () -> {
            signal("CONT");
            serving = true;
        });
    }

    private void cut() {
        line.cut();
        later(Duration.ofMillis(700), line::mend);
    }

    private void later(Duration time, Runnable what) {
        Thread.ofPlatform().daemon().name("later-" + name).start(() -> {
            Pause.of(time);
            if (!closed) {
                what.run();
            }
        });
    }

    private void signal(String signal) {
        try {
            int status = new ProcessBuilder(
                            "kill", "-" + signal, Long.toString(running().pid()))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill -" + signal + " of " + name + " ended with " + status);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ServiceProcess running() {
        ServiceProcess current = process;
        if (current == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return current;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        ServiceProcess current = process;
        if (current != null) {
            current.kill();
        }
        line.close();
    }
}
