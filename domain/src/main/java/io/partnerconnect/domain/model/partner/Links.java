package io.partnerconnect.domain.model.partner;

import io.partnerconnect.domain.model.failure.Check;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where people find help about a partner. Each is an https address of at most 512 characters, or null when none is known. */
public record Links(@Nullable String docs, @Nullable String support) {
    private static final Pattern HTTPS = Pattern.compile("https://[A-Za-z0-9.-]+(/[!-~]*)?");

    public Links {
        check("docs_url", docs);
        check("support_url", support);
    }

    private static void check(String field, @Nullable String link) {
        if (link != null) {
            Check.matching(field, Check.line(field, link, 512), HTTPS, "must be an https address");
        }
    }
}
