package io.partnerconnect.domain.model.audit;

import io.partnerconnect.domain.model.failure.Check;
import java.util.regex.Pattern;

/** Who did something: a caller by the name of his key or certificate, somebody an identity provider vouches for, or the service itself. */
public record Actor(Kind kind, String name) {
    private static final int LONGEST = 320;
    private static final Pattern ISSUER = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** What kind of party it is. */
    public enum Kind {
        API_KEY,
        USER,
        CERTIFICATE,
        SERVICE,
        ANONYMOUS
    }

    public Actor {
        Check.line("actor", name, LONGEST);
    }

    /**
     * A person or program by an identity provider's word. Its subject is unique there only, so the name is both: {@code issuer:subject}.
     *
     * @param issuer the short name the provider is configured by: 1 to 63 lower-case letters, digits and inner hyphens, so that where it
     *     ends can be told
     */
    public static Actor user(String issuer, String subject) {
        Check.matching("issuer", issuer, ISSUER, "must be 1 to 63 lower-case letters, digits and inner hyphens");
        return new Actor(Kind.USER, issuer + ":" + Check.line("subject", subject, 255));
    }

    /** The service's own jobs. */
    public static Actor service(String job) {
        return new Actor(Kind.SERVICE, job);
    }

    /** Somebody who did not say who he is, or could not prove it. */
    public static Actor anonymous() {
        return new Actor(Kind.ANONYMOUS, "anonymous");
    }
}
