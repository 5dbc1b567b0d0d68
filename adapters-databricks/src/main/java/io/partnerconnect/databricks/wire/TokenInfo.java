package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token as token management shows it; times in milliseconds, an expiry below zero means never. */
public record TokenInfo(
        @JsonProperty("token_id") @Nullable String tokenId,
        @JsonProperty("owner_id") @Nullable Long ownerId,
        @JsonProperty("comment") @Nullable String comment,
        @JsonProperty("creation_time") @Nullable Long creationTime,
        @JsonProperty("created_by_username") @Nullable String createdByUsername,
        @JsonProperty("expiry_time") @Nullable Long expiryTime,
        @JsonProperty("last_used_day") @Nullable Long lastUsedDay,
        @JsonProperty("scopes") @Nullable List<String> scopes) {

    /** One token, as the answer to a question for it wraps it. */
    public record Envelope(
            @JsonProperty("token_info") @Nullable TokenInfo tokenInfo) {
        public Token toDomain() {
            return Field.required(tokenInfo, "token_info").toDomain();
        }
    }

    public Token toDomain() {
        return Field.valid("token_info", this::converted);
    }

    private Token converted() {
        return new Token(
                new TokenId(Field.required(tokenId, "token_id")),
                ownerId == null ? null : new ScimId(ownerId),
                Field.words(comment),
                Instant.ofEpochMilli(Field.required(creationTime, "creation_time")),
                createdByUsername,
                expiryTime == null || expiryTime < 0 ? null : Instant.ofEpochMilli(expiryTime),
                lastUsedDay == null || lastUsedDay <= 0 ? null : day(lastUsedDay),
                Field.list(scopes));
    }

    private static LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }
}
