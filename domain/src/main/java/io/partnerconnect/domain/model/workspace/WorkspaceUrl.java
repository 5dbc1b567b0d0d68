package io.partnerconnect.domain.model.workspace;

import io.partnerconnect.domain.model.address.Locator;
import io.partnerconnect.domain.model.failure.Failure;
import java.util.regex.Pattern;

/**
 * A workspace's address: a bare origin such as {@code https://dbc-a1b2345c-d6e7.cloud.databricks.com}, without user, path, query or
 * trailing slash. Plain {@code http} and a port are only possible on a loopback address, for a simulator. Which hosts are admitted is
 * decided by {@link io.partnerconnect.domain.model.address.AddressRules}.
 */
public record WorkspaceUrl(String origin) implements Locator {
    private static final Pattern PUBLIC = Pattern.compile(
            "https://(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final String PORT =
            "([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])";
    private static final Pattern LOOPBACK = Pattern.compile("https?://(127\\.0\\.0\\.1|localhost)(:" + PORT + ")?");
    private static final String RULE =
            "must be a bare https origin in lower case, such as https://dbc-a1b2345c-d6e7.cloud.databricks.com";

    public WorkspaceUrl {
        if (!PUBLIC.matcher(origin).matches() && !LOOPBACK.matcher(origin).matches()) {
            throw new Failure.Invalid("url", RULE);
        }
    }

    @Override
    public String host() {
        return origin.substring(origin.indexOf("//") + 2).replaceFirst(":[0-9]+$", "");
    }

    @Override
    public boolean isLoopback() {
        return LOOPBACK.matcher(origin).matches();
    }

    public Cloud cloud() {
        return Cloud.ofHost(host());
    }
}
