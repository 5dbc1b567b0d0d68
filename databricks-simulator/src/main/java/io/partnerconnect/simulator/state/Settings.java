package io.partnerconnect.simulator.state;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The switches of a workspace: its configuration, and the account's feature for tokens on behalf of principals. */
public final class Settings {
    public static final String TOKENS_ENABLED = "enableTokensConfig";
    public static final String MAX_TOKEN_LIFETIME = "maxTokenLifetimeDays";
    public static final int PLATFORM_LIFETIME_DAYS = 730;

    private final Map<String, String> configuration = new HashMap<>(Map.of(TOKENS_ENABLED, "true"));
    private boolean onBehalfOfEnabled = true;

    public @Nullable String get(String key) {
        return configuration.get(key);
    }

    public void set(String key, @Nullable String value) {
        if (value == null) {
            configuration.remove(key);
        } else {
            configuration.put(key, value);
        }
    }

    public boolean tokensEnabled() {
        return "true".equals(configuration.get(TOKENS_ENABLED));
    }

    public boolean onBehalfOfEnabled() {
        return onBehalfOfEnabled;
    }

    public void onBehalfOf(boolean enabled) {
        onBehalfOfEnabled = enabled;
    }

    /** The longest lifetime of a new token: the workspace's limit, or else the platform's. */
    public int maxTokenLifetimeDays() {
        int own = Integer.parseInt(configuration.getOrDefault(MAX_TOKEN_LIFETIME, "0"));
        return own == 0 ? PLATFORM_LIFETIME_DAYS : own;
    }
}
