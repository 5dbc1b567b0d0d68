package io.partnerconnect.domain.model.principal;

import io.partnerconnect.domain.model.partner.Permission;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a service principal should be allowed, by its partner's profile, beside what it is. What it is allowed only through groups is not
 * among the entitlements, and counts for the use of tokens alone.
 *
 * @param groups all it is in; no profile asks for any but those everybody is in
 * @param others entitlements the service has no word for; no profile asks for them
 */
public record PermissionReport(
        ObservedPrincipal principal, List<Line> lines, List<GroupMembership> groups, Set<String> others) {
    public PermissionReport {
        lines = List.copyOf(lines);
        groups = List.copyOf(groups);
        others = Collections.unmodifiableSet(new TreeSet<>(others));
    }

    /** One permission. {@code remark}: why it could not be seen, or what stands behind it; null when there is nothing to say. */
    public record Line(
            Permission permission,
            boolean expected,
            Effective effective,
            @Nullable String remark) {
        public Verdict verdict() {
            return switch (effective) {
                case NOT_OBSERVED -> Verdict.NOT_OBSERVED;
                case GRANTED -> expected ? Verdict.AS_EXPECTED : Verdict.EXCESS;
                case ABSENT -> expected ? Verdict.MISSING : Verdict.AS_EXPECTED;
            };
        }
    }

    /** What being in a group means. */
    public static Verdict verdict(GroupMembership membership) {
        return membership.isOfEverybody() ? Verdict.AS_EXPECTED : Verdict.EXCESS;
    }

    /** What the workspace shows. */
    public enum Effective {
        GRANTED,
        ABSENT,
        /** It was not evaluated: there is no call by which the service could see it, or it was not shown. */
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
