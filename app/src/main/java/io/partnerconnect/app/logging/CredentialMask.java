package io.partnerconnect.app.logging;

import io.partnerconnect.domain.model.failure.CredentialShapes;
import io.quarkus.logging.LoggingFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Masks what looks like a credential, and the secrets the service was configured with, in each record of the log, whoever wrote it and
 * whatever handler and format it goes to: the message with its parameters, exceptions with their causes, and the context. The last line of
 * defence: nothing is meant to write one there.
 */
@LoggingFilter(name = CredentialMask.NAME)
public final class CredentialMask implements Filter {
    /** The name by which the handler of a log is given this filter. */
    public static final String NAME = "credentials";

    /** Puts parameters into messages, in each of the ways a logger may have them written. */
    private static final ExtFormatter FORMATTER = new PatternFormatter("%m");

    @Override
    public boolean isLoggable(LogRecord logged) {
        if (logged instanceof ExtLogRecord record) {
            maskMessage(record);
            maskContext(record);
        }
        if (logged.getThrown() != null) {
            logged.setThrown(new MaskedThrowables().masked(logged.getThrown()));
        }
        return true;
    }

    /** Without what the service was configured with, and what looks like a credential. */
    static String masked(String text) {
        return CredentialShapes.masked(KnownSecrets.maskedIn(text));
    }

    private static void maskMessage(ExtLogRecord record) {
        String message = FORMATTER.formatMessage(record);
        String masked = message == null ? null : masked(message);
        if (masked != null && !masked.equals(message)) {
            record.setMessage(masked, FormatStyle.NO_FORMAT);
            record.setParameters(new Object[0]);
        }
    }

    private static void maskContext(ExtLogRecord record) {
        Map<String, String> context = record.getMdcCopy();
        Map<String, String> masked = new HashMap<>(context);
        masked.replaceAll((name, value) -> value == null ? null : masked(value));
        if (!masked.equals(context)) {
            record.setMdc(masked);
        }
        if (record.getNdc() != null) {
            record.setNdc(masked(record.getNdc()));
        }
    }
}
