package io.partnerconnect.domain.model.apikey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A key's value: {@code pca_}, 30 random characters of 62 (178 bits), and 6 that are the CRC-32 of all before them, so that a scanner for
 * leaks is never mistaken and a mistyped value is known as one without a look at the database. Lives in memory between its making and
 * the answer; never stored, printed, compared or logged.
 */
public final class ApiKeySecret {
    /** What every value begins with. */
    public static final String PREFIX = "pca_";

    /** What a scanner for leaks looks for. */
    public static final Pattern SHAPE = Pattern.compile("pca_[0-9A-Za-z]{36}");

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_DIGITS = 30;
    private static final int CHECK_DIGITS = 6;

    private final String value;

    private ApiKeySecret(String value) {
        this.value = value;
    }

    /** A new one. {@code random} must be unpredictable. */
    public static ApiKeySecret random(RandomGenerator random) {
        StringBuilder text = new StringBuilder(PREFIX);
        random.ints(RANDOM_DIGITS, 0, DIGITS.length()).forEach(digit -> text.append(DIGITS.charAt(digit)));
        return new ApiKeySecret(text + checkDigits(text.toString()));
    }

    /** The value somebody sent; empty when it is none that was ever made. */
    public static Optional<ApiKeySecret> read(String text) {
        int end = text.length() - CHECK_DIGITS;
        return SHAPE.matcher(text).matches()
                        && checkDigits(text.substring(0, end)).equals(text.substring(end))
                ? Optional.of(new ApiKeySecret(text))
                : Optional.empty();
    }

    private static String checkDigits(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.US_ASCII));
        char[] digits = new char[CHECK_DIGITS];
        long rest = sum.getValue();
        for (int i = CHECK_DIGITS - 1; i >= 0; i--) {
            digits[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return new String(digits);
    }

    public ApiKeyHash hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return new ApiKeyHash(HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.US_ASCII))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The only way out, so that every use is found by searching for this name. */
    public <T> T reveal(Function<String, T> use) {
        return use.apply(value);
    }

    @Override
    public String toString() {
        return "ApiKeySecret[redacted]";
    }
}
