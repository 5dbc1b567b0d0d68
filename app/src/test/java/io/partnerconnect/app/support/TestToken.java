package io.partnerconnect.app.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** An access token: what a test says about it, and the rest as a good one has it. Null leaves a field out. */
public final class TestToken {
    public static final String AUDIENCE = "partner-connect-admin";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, @Nullable Object> header = new TreeMap<>();
    private final Map<String, @Nullable Object> claims = new TreeMap<>();

    /** Valid for five minutes, for somebody who may do nothing. */
    public TestToken(String issuer, String subject, Instant now) {
        header.put("typ", "at+jwt");
        claims.putAll(Map.of(
                "iss", issuer,
                "sub", subject,
                "aud", List.of("something-else", AUDIENCE),
                "iat", now.getEpochSecond(),
                "exp", now.plus(Duration.ofMinutes(5)).getEpochSecond()));
    }

    public TestToken with(String claim, @Nullable Object value) {
        claims.put(claim, value);
        return this;
    }

    public TestToken withHeader(String name, @Nullable Object value) {
        header.put(name, value);
        return this;
    }

    public String signedBy(TestKey key) {
        header.put("alg", key.algorithm());
        if (!header.containsKey("kid")) {
            header.put("kid", key.id());
        }
        String text = text();
        return text + "." + TestKey.base64(key.sign(text));
    }

    public String unsigned(String key) {
        header.put("alg", "none");
        header.put("kid", key);
        return text() + ".";
    }

    /** As who has the public key only, and hopes that it is taken for a secret. */
    public String forgedWith(TestKey key) {
        header.put("alg", "HS256");
        header.put("kid", key.id());
        String text = text();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.pair().getPublic().getEncoded(), "HmacSHA256"));
            return text + "." + TestKey.base64(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text() {
        return part(header) + "." + part(claims);
    }

    private static String part(Map<String, @Nullable Object> fields) {
        fields.values().removeIf(value -> value == null);
        try {
            return TestKey.base64(JSON.writeValueAsBytes(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
