package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.partnerconnect.domain.model.workspace.TokenSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The settings about tokens. All are texts, and can be null or missing. */
public record WorkspaceConf(
        @JsonProperty("enableTokensConfig") @Nullable String enableTokensConfig,
        @JsonProperty("maxTokenLifetimeDays") @Nullable String maxTokenLifetimeDays) {
    public static final String KEYS = "enableTokensConfig,maxTokenLifetimeDays";

    public TokenSettings toDomain() {
        return new TokenSettings(enabled(), Field.valid("maxTokenLifetimeDays", this::maximum));
    }

    private @Nullable Boolean enabled() {
        if (enableTokensConfig == null || enableTokensConfig.isBlank()) {
            return null;
        }
        return Boolean.valueOf(enableTokensConfig.strip());
    }

    private @Nullable Duration maximum() {
        if (maxTokenLifetimeDays == null || maxTokenLifetimeDays.isBlank()) {
            return null;
        }
        long days = Long.parseLong(maxTokenLifetimeDays.strip());
        return days <= 0 ? null : Duration.ofDays(days);
    }
}
