package io.partnerconnect.app.rest.input;

import io.partnerconnect.domain.port.in.Command;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What tells two requests apart: a hash over the command, whose values print themselves in full and hold no secret. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(Command<?> command, String reason, @Nullable String ticket) {
        String text = command.getClass().getName() + command + "\n" + reason + "\n" + ticket;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
