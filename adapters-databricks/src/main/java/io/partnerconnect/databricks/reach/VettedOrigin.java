package io.partnerconnect.databricks.reach;

import io.partnerconnect.domain.model.address.Destination;
import io.partnerconnect.domain.model.address.IpAddress;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An origin with the address that was vetted for it in its host, such as {@code https://dbc-1.cloud.databricks.com.5db8d70e.vetted.invalid}.
 * That is how it gets through the REST client to {@link BoundHttpClient}, on whatever thread. Were it ever looked up, it would stand for nothing:
 * RFC 2606 keeps the name free.
 */
final class VettedOrigin {
    private static final String SUFFIX = ".vetted.invalid";
    private static final Pattern HOST = Pattern.compile("(.+)\\.([0-9a-f]{8}|[0-9a-f]{32})" + Pattern.quote(SUFFIX));

    private VettedOrigin() {}

    static String of(WorkspaceUrl url, Destination destination) {
        String address =
                HexFormat.of().formatHex(destination.address().toInetAddress().getAddress());
        int end = url.origin().indexOf("//") + 2 + url.host().length();
        return url.origin().substring(0, end) + "." + address + SUFFIX
                + url.origin().substring(end);
    }

    /** The address that was vetted, and the host; throws where none was: a mistake of ours. */
    static Destination read(String host) {
        Matcher parts = HOST.matcher(host);
        if (!parts.matches()) {
            throw new IllegalStateException("no address was vetted for this call");
        }
        return new Destination(parts.group(1), IpAddress.of(HexFormat.of().parseHex(parts.group(2))));
    }
}
