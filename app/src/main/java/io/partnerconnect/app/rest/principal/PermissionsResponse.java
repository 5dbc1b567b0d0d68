package io.partnerconnect.app.rest.principal;

import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ObservedPrincipal;
import io.partnerconnect.domain.model.principal.PermissionReport;
import io.partnerconnect.domain.model.principal.PermissionReport.Effective;
import io.partnerconnect.domain.model.principal.PermissionReport.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expected permissions beside effective ones. */
public record PermissionsResponse(
        String workspace,
        String applicationId,
        @Nullable String partner,
        List<LineResponse> items,
        Instant observedAt) {
    /** One permission. */
    public record LineResponse(
            Permission permission, String description, boolean expected, Effective effective, Verdict verdict) {}

    static PermissionsResponse from(PermissionReport report) {
        ObservedPrincipal seen = report.principal();
        return new PermissionsResponse(
                seen.workspace().value(),
                seen.principal().applicationId().toString(),
                seen.partner() == null ? null : seen.partner().value(),
                report.lines().stream().map(PermissionsResponse::line).toList(),
                seen.observedAt());
    }

    private static LineResponse line(PermissionReport.Line line) {
        return new LineResponse(
                line.permission(), line.permission().words(), line.expected(), line.effective(), line.verdict());
    }
}
