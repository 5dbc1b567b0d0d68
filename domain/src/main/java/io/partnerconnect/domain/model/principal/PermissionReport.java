package io.partnerconnect.domain.model.principal;

import io.partnerconnect.domain.model.partner.Permission;
import java.util.List;

/** What a service principal should be allowed, by its partner's profile, beside what it is. */
public record PermissionReport(ObservedPrincipal principal, List<Line> lines) {
    public PermissionReport {
        lines = List.copyOf(lines);
    }

    /** One permission. */
    public record Line(Permission permission, boolean expected, Effective effective) {
        public Verdict verdict() {
            return switch (effective) {
                case NOT_OBSERVED -> Verdict.NOT_OBSERVED;
                case GRANTED -> expected ? Verdict.AS_EXPECTED : Verdict.EXCESS;
                case ABSENT -> expected ? Verdict.MISSING : Verdict.AS_EXPECTED;
            };
        }
    }

    /** What the workspace shows. */
    public enum Effective {
        GRANTED,
        ABSENT,
        /** The workspace has no call by which the service could see it. */
        NOT_OBSERVED
    }

    /** What it means. */
    public enum Verdict {
        AS_EXPECTED,
        MISSING,
        EXCESS,
        NOT_OBSERVED
    }
}
