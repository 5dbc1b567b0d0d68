package io.partnerconnect.databricks.answers;

import io.partnerconnect.domain.model.failure.Upstream;
import org.jspecify.annotations.Nullable;

/** One attempt that did not bring the answer hoped for. Holds no text of the answer. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;
    private final transient @Nullable Upstream upstream;
    private final @Nullable String detail;

    public Trouble(Verdict verdict, @Nullable Upstream upstream, @Nullable Throwable cause) {
        super(verdict.toString(), cause);
        this.verdict = verdict;
        this.upstream = upstream;
        this.detail = null;
    }

    /** Before anything was sent, with a sentence of ours for people. */
    public Trouble(Verdict.Refused verdict, String detail) {
        super(verdict.toString(), null);
        this.verdict = verdict;
        this.upstream = null;
        this.detail = detail;
    }

    /** Likewise, where it may be asked again. */
    public Trouble(Verdict.NotDone verdict, String detail) {
        super(verdict.toString(), null);
        this.verdict = verdict;
        this.upstream = null;
        this.detail = detail;
    }

    public Trouble(Verdict verdict) {
        this(verdict, null, null);
    }

    public Verdict verdict() {
        return verdict;
    }

    public @Nullable Upstream upstream() {
        return upstream;
    }

    /** Null when there is nothing more to say. */
    public @Nullable String detail() {
        return detail;
    }

    /** Whether it speaks against the workspace's health. */
    public boolean isOutage() {
        return switch (verdict) {
            case Verdict.Refused refused -> false;
            case Verdict.Gone gone -> false;
            case Verdict.NotDone notDone ->
                switch (notDone.outage()) {
                    case UNREACHABLE, FAILING, NOT_UNDERSTOOD -> true;
                    case THROTTLED,
                            RESTING,
                            AUDIT,
                            DATABASE,
                            PUBLICATION,
                            IDENTITY_PROVIDER,
                            CREDENTIAL_STORE,
                            STOPPING -> false;
                };
            case Verdict.Unclear unclear -> true;
        };
    }
}
