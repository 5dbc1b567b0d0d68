package io.partnerconnect.app.rest.problem;

import java.util.stream.Stream;

/** The kinds of problems, and the one status each has: no other place names a status of an error. */
enum Kind {
    INVALID(400, "The request is not valid", false),
    UNAUTHENTICATED(401, "The caller is not known", false),
    FORBIDDEN(403, "The caller is not allowed to do this", false),
    NOT_FOUND(404, "There is no such thing", false),
    METHOD(405, "The method is not supported here", false),
    NOT_ACCEPTABLE(406, "The accepted media types are not offered", false),
    TIMEOUT(408, "The request took too long to come", true),
    CONFLICT(409, "It does not go with what is there", false),
    STALE(412, "It was changed since it was read", false),
    TOO_LARGE(413, "The request is too large", false),
    MEDIA_TYPE(415, "The media type is not supported", false),
    REFUSED(422, "The request cannot be carried out", false),
    PRECONDITION(428, "The version is missing", false),
    TOO_MANY(429, "The caller asks too much at a time", true),
    INTERNAL(500, "The service made a mistake", false),
    OUTCOME_UNKNOWN(502, "It is not known whether it was done", false),
    UNAVAILABLE(503, "It cannot be done at the moment", true);

    private final int status;
    private final String title;
    private final boolean retryable;

    Kind(int status, String title, boolean retryable) {
        this.status = status;
        this.title = title;
        this.retryable = retryable;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    boolean retryable() {
        return retryable;
    }

    static Kind ofStatus(int status) {
        return Stream.of(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status < 500 ? INVALID : INTERNAL);
    }
}
