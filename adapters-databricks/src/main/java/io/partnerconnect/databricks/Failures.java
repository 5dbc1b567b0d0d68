package io.partnerconnect.databricks;

import io.partnerconnect.databricks.answers.NotUnderstood;
import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.answers.Verdict;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.workspace.Workspace;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Makes the failures the ports declare of trouble. */
final class Failures {
    private static final Duration USUAL_WAIT = Duration.ofSeconds(5);

    private Failures() {}

    /** Of a read it does not matter whether it was carried out. */
    static Failure ofRead(Workspace workspace, Trouble trouble) {
        return switch (trouble.verdict()) {
            case Verdict.Refused refused -> refused(workspace, refused, trouble);
            case Verdict.Gone gone -> unavailable(workspace, Outage.NOT_UNDERSTOOD, null, trouble);
            case Verdict.NotDone notDone -> unavailable(workspace, notDone.outage(), notDone.delay(), trouble);
            case Verdict.Unclear unclear -> unavailable(workspace, unclear.outage(), unclear.delay(), trouble);
        };
    }

    /** A list that does not come to an end. */
    static Failure endless(Workspace workspace) {
        return ofRead(
                workspace,
                new Trouble(
                        new Verdict.Unclear(Outage.NOT_UNDERSTOOD, null), null, new NotUnderstood("next_page_token")));
    }

    /** Of a creation that needs nothing to be there: that something is missing means no more than that it is refused. */
    static Failure refusedRequest(Workspace workspace, Trouble gone) {
        return refused(workspace, new Verdict.Refused(Refusal.REQUEST_REFUSED), gone);
    }

    /** @param what what may have been done, as a sentence */
    static Failure ofChange(Workspace workspace, String what, Trouble trouble) {
        return trouble.verdict() instanceof Verdict.Unclear
                ? unknown(workspace, what, trouble)
                : ofRead(workspace, trouble);
    }

    static Failure unknown(Workspace workspace, String what, RuntimeException cause) {
        return new Failure.OutcomeUnknown(
                "Workspace " + workspace.name().value() + " gave no answer that could be understood. " + what,
                cause instanceof Trouble trouble ? trouble.upstream() : null,
                cause);
    }

    private static Failure refused(Workspace workspace, Verdict.Refused refused, Trouble trouble) {
        String detail = trouble.detail();
        return detail == null
                ? new Failure.Refused(refused.refusal(), workspace.name(), trouble.upstream())
                : new Failure.Refused(workspace.name(), refused.refusal(), detail);
    }

    private static Failure unavailable(Workspace workspace, Outage outage, @Nullable Duration wait, Trouble trouble) {
        Duration retryAfter = wait == null || wait.isZero() ? USUAL_WAIT : wait;
        String detail = trouble.detail();
        return detail == null
                ? new Failure.Unavailable(outage, workspace.name(), retryAfter, trouble.upstream(), trouble)
                : new Failure.Unavailable(outage, workspace.name(), retryAfter, detail);
    }
}
