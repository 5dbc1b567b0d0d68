package io.partnerconnect.domain.model.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is sent to a receiver, signed as the Standard Webhooks specification says: {@code v1,} and the base64 of
 * HMAC-SHA256(id.timestamp.body), once for each key, separated by spaces.
 *
 * @param id the same each time the same thing is sent
 * @param timestamp when it was signed, in seconds since 1970
 */
public record SignedMessage(String id, long timestamp, String signature, String body) {
    /** The event, signed now. */
    public static SignedMessage of(OutboundEvent event, Instant now, List<SigningKey> keys) {
        return signed(event.id().toString(), event.body(), now, keys);
    }

    /** The question whether somebody wants events there; {@code challenge} is what has to come back. */
    public static SignedMessage challenge(String challenge, Instant now, List<SigningKey> keys) {
        return signed(
                challenge, OutboundEvent.body("webhook.challenge", now, Map.of("challenge", challenge)), now, keys);
    }

    private static SignedMessage signed(String id, String body, Instant now, List<SigningKey> keys) {
        String content = id + "." + now.getEpochSecond() + "." + body;
        String signature = keys.stream().map(key -> "v1," + key.sign(content)).collect(Collectors.joining(" "));
        return new SignedMessage(id, now.getEpochSecond(), signature, body);
    }
}
