package io.partnerconnect.domain.model.connection;

import io.partnerconnect.domain.model.failure.Check;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What a plan was made on, as a SHA-256 in 64 hexadecimal digits: a confirmation that names it means that plan and no other. */
public record PlanHash(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");
    private static final String ALGORITHM = "SHA-256";

    public PlanHash {
        Check.matching("plan_hash", value, SHAPE, "must be 64 hexadecimal digits");
    }

    /** Of everything a plan stands on, in one text. */
    public static PlanHash ofText(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance(ALGORITHM);
            return new PlanHash(HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
