package io.partnerconnect.simulator;

import io.partnerconnect.simulator.state.Token;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A token as it truly is at the moment of asking; its value is kept nowhere.
 *
 * @param ownerId the SCIM id of its owner
 * @param expiresAt null when it never does
 * @param lastUsedDay null when it never was used
 */
public record SimulatedToken(
        String tokenId,
        String ownerId,
        String comment,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable LocalDate lastUsedDay) {

    static SimulatedToken of(Token token) {
        return new SimulatedToken(
                token.id().hex(),
                Long.toString(token.owner().id()),
                token.comment(),
                Instant.ofEpochMilli(token.createdMillis()),
                token.expiryMillis() == Token.NEVER ? null : Instant.ofEpochMilli(token.expiryMillis()),
                token.lastUsedDayMillis() == 0
                        ? null
                        : LocalDate.ofInstant(Instant.ofEpochMilli(token.lastUsedDayMillis()), ZoneOffset.UTC));
    }
}
