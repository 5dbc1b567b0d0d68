package io.partnerconnect.domain.model.audit;

import io.partnerconnect.domain.model.failure.Check;

/** Who did something: a caller by the name of his key, or the service itself. */
public record Actor(Kind kind, String name) {
    /** What kind of party it is. */
    public enum Kind {
        API_KEY,
        SERVICE,
        ANONYMOUS
    }

    public Actor {
        Check.line("actor", name, 100);
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
