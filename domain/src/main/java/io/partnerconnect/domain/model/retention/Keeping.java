package io.partnerconnect.domain.model.retention;

import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What keeps a month of the audit from being removed. */
public enum Keeping {
    /** It ended less long ago than events are kept. */
    TOO_YOUNG("it ended less long ago than events are kept (pca.audit.retention, and a year at least)"),
    /** A legal hold touches it. */
    HELD("a legal hold touches it; see /api/v1/audit/holds"),
    /** An event of it has no place in the history, is there twice, or is not what was sealed. */
    UNSEALED("an event of it has no place in the history, or is not what was sealed; verify an export first"),
    /** Of an operation of it it is not known how it ended. */
    UNSETTLED("of an operation of it, it is not known yet how it ended; see audit_v1.operations"),
    /** An operation of it began in an older month, which is kept. */
    OLDER_KEPT("an operation of it began in an older month, which is kept: remove that first"),
    /** No checkpoint that covers it is known to be outside of the database. */
    NOT_PUBLISHED(
            "no checkpoint that covers it was published outside of the database; set pca.publication.file or .url"),
    /** It has other places in the history than was said. */
    OTHER_PLACES("its events have other places in the history than was said; read it again"),
    /** That it is going to be removed is not part of what was published. */
    INTENT_NOT_PUBLISHED("that it is going to be removed is not sealed and published yet; try again in some seconds");

    private final String sentence;

    Keeping(String sentence) {
        this.sentence = sentence;
    }

    /** For programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that code; empty when there is none. */
    public static Optional<Keeping> of(String code) {
        return Stream.of(values())
                .filter(keeping -> keeping.code().equals(code))
                .findFirst();
    }

    /** That nothing was removed, and why. */
    public Failure.Conflict failure() {
        return new Failure.Conflict(Clash.PARTITION_KEPT, "Nothing was removed: " + sentence + ".");
    }

    /** For people: what it is, and what to do. */
    public String sentence() {
        return sentence;
    }
}
