package io.partnerconnect.domain.model.servicecredential;

import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;

/** What a workspace said when it was asked who a credential of the service is there, and when. */
public record WorkspaceAnswer(WorkspaceName workspace, Instant at, Outcome outcome) {
    /** What came of asking. */
    public sealed interface Outcome {
        /** {@code identity}: the user name, for a service principal its application id. */
        record Accepted(String identity, boolean active, boolean administrator) implements Outcome {}

        /** It does not accept the credential. */
        record Refused() implements Outcome {}

        /** It was not asked, or did not answer; {@code code}: why. */
        record Unanswered(String code) implements Outcome {}
    }

    /** Whether it was answered at all. */
    public boolean isKnown() {
        return !(outcome instanceof Outcome.Unanswered);
    }

    public boolean isRefused() {
        return outcome instanceof Outcome.Refused;
    }

    /** Whether it is accepted, and cannot do what the service is for. */
    public boolean isPowerless() {
        return outcome instanceof Outcome.Accepted(var identity, var active, var administrator)
                && !(active && administrator);
    }

    /** Whether it is accepted, active and an administrator. */
    public boolean isGood() {
        return isKnown() && !isRefused() && !isPowerless();
    }
}
