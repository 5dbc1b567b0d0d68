package io.partnerconnect.app.rest.principal;

import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.GroupMembership;
import io.partnerconnect.domain.model.principal.ObservedPrincipal;
import io.partnerconnect.domain.model.principal.PermissionReport;
import io.partnerconnect.domain.model.principal.PermissionReport.Effective;
import io.partnerconnect.domain.model.principal.PermissionReport.Verdict;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Expected permissions beside effective ones. */
public record PermissionsResponse(
        String workspace,
        String applicationId,
        @Nullable String partner,

        @Schema(description = "Inactive, it is refused whatever it is allowed")
        boolean active,

        List<LineResponse> items,
        List<GroupResponse> groups,

        @Schema(description = "Entitlements the service does not know; no profile asks for them")
        List<String> otherEntitlements,

        Instant observedAt) {
    /** One permission. */
    public record LineResponse(
            Permission permission,
            String description,
            boolean expected,
            Effective effective,
            Verdict verdict,

            @Schema(description = "Why it was not evaluated, or what stands behind it") @Nullable
            String remark) {}

    /** A group it is in. */
    public record GroupResponse(
            @Schema(description = "SCIM id") String id,
            String name,

            @Schema(description = "false when it is so through another group")
            boolean direct,

            Verdict verdict) {
        static GroupResponse from(GroupMembership group) {
            return new GroupResponse(
                    group.group().toString(), group.name(), group.direct(), PermissionReport.verdict(group));
        }
    }

    static PermissionsResponse from(PermissionReport report) {
        ObservedPrincipal seen = report.principal();
        return new PermissionsResponse(
                seen.workspace().value(),
                seen.principal().applicationId().toString(),
                seen.partner() == null ? null : seen.partner().value(),
                seen.principal().active(),
                report.lines().stream().map(PermissionsResponse::line).toList(),
                report.groups().stream().map(GroupResponse::from).toList(),
                List.copyOf(report.others()),
                seen.observedAt());
    }

    private static LineResponse line(PermissionReport.Line line) {
        return new LineResponse(
                line.permission(),
                line.permission().words(),
                line.expected(),
                line.effective(),
                line.verdict(),
                line.remark());
    }
}
