package io.partnerconnect.domain.model.webhook;

import io.partnerconnect.domain.model.address.Locator;
import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.domain.model.failure.Failure;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where a receiver is: {@code https}, a host by its name, perhaps a port and a path, such as
 * {@code https://portal.example.com/hooks/partner-connect}. Without user, query and fragment: that is where secrets would be. Plain
 * {@code http} is only possible on a loopback address. Which addresses a name may stand for is decided each time it is called.
 */
public record WebhookUrl(String value) implements Locator {
    private static final int LONGEST = 512;
    private static final String PORT =
            "(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?";
    private static final String PATH = "(/([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?";
    private static final Pattern PUBLIC = Pattern.compile(
            "https://(?=[^:/]{1,253}(?:[:/]|$))([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?"
                    + PORT + PATH);
    private static final Pattern LOOPBACK = Pattern.compile("https?://(127\\.0\\.0\\.1|localhost)" + PORT + PATH);
    private static final Pattern ANY = Pattern.compile(PUBLIC.pattern() + "|" + LOOPBACK.pattern());
    private static final String RULE =
            "must be https, with a host name in lower case and without user, query and fragment, such as"
                    + " https://portal.example.com/hooks/partner-connect";

    public WebhookUrl {
        if (value.length() > LONGEST) {
            throw new Failure.Invalid("url", "must be at most " + LONGEST + " characters long");
        }
        Check.matching("url", value, ANY, RULE);
    }

    @Override
    public String host() {
        return uri().getHost();
    }

    public int port() {
        return uri().getPort() < 0 ? isSecure() ? 443 : 80 : uri().getPort();
    }

    /** As it is asked for; never empty. */
    public String path() {
        return uri().getRawPath().isEmpty() ? "/" : uri().getRawPath();
    }

    public boolean isSecure() {
        return value.startsWith("https:");
    }

    @Override
    public boolean isLoopback() {
        return LOOPBACK.matcher(value).matches();
    }

    private URI uri() {
        return URI.create(value);
    }
}
