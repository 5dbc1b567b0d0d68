package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether a fake workspace answers, and how it does not. */
final class FakeAnswers {
    private final WorkspaceName workspace;
    private @Nullable Refusal refusal;
    private @Nullable Outage outage;
    private int toBeLost;
    private long calls;

    FakeAnswers(WorkspaceName workspace) {
        this.workspace = workspace;
    }

    void refuse(Refusal reason) {
        refusal = reason;
    }

    void unavailable(Outage reason) {
        outage = reason;
    }

    void lose(int times) {
        toBeLost = times;
    }

    void restore() {
        refusal = null;
        outage = null;
        toBeLost = 0;
    }

    long calls() {
        return calls;
    }

    /** Before every call: nothing has happened yet. */
    void admit() {
        admitAnybody();
        if (refusal != null) {
            throw refused(refusal);
        }
    }

    /** Before a call that is made with another credential than the service's. */
    void admitAnybody() {
        calls++;
        if (outage != null) {
            throw new Failure.Unavailable(outage, workspace, Duration.ofSeconds(5), null, null);
        }
    }

    /** Before a change: of one that the workspace answered with an error of its own nobody knows that it had no effect. */
    void admitChange(String what) {
        admitAnybodysChange(what);
        if (refusal != null) {
            throw refused(refusal);
        }
    }

    /** The same for a change that is made with another credential than the service's. */
    void admitAnybodysChange(String what) {
        if (outage == Outage.FAILING || outage == Outage.NOT_UNDERSTOOD) {
            calls++;
            throw unknown(what);
        }
        admitAnybody();
    }

    /** After every change: it has happened. */
    void deliver(String what) {
        if (toBeLost > 0) {
            toBeLost--;
            throw unknown(what);
        }
    }

    private Failure.OutcomeUnknown unknown(String what) {
        return new Failure.OutcomeUnknown("Workspace " + workspace.value() + " did not answer; " + what, null, null);
    }

    Failure.Refused refused(Refusal reason) {
        return new Failure.Refused(reason, workspace, null);
    }
}
