package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Unsettled;
import io.partnerconnect.domain.model.operation.Marker;
import io.partnerconnect.domain.model.operation.Markers;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;

/** Finds what creations made whose answers were lost, by the mark they carry, and removes it for good. */
final class Orphanage {
    private final Surroundings.Databricks databricks;
    private final Confirmation confirmation;
    private final Markers markers;

    Orphanage(Surroundings.Databricks databricks, Confirmation confirmation, Markers markers) {
        this.databricks = databricks;
        this.confirmation = confirmation;
        this.markers = markers;
    }

    List<Orphan> of(Workspace workspace, Unsettled creation) {
        Marker mark = markers.markerOf(creation.operation());
        return switch (creation.action()) {
            case CREATE_PRINCIPAL -> principals(workspace, creation.subject(), mark);
            case CREATE_COMPUTE -> compute(workspace, creation.subject(), mark);
            default -> tokens(workspace, mark);
        };
    }

    private List<Orphan> principals(Workspace workspace, AuditSubject subject, Marker mark) {
        return databricks.provisioning().principals().marked(workspace, new PrincipalName(subject.id()), mark).stream()
                .<Orphan>map(found -> new Orphan.OfPrincipal(found.id(), found.applicationId()))
                .toList();
    }

    private List<Orphan> compute(Workspace workspace, AuditSubject subject, Marker mark) {
        String[] kindAndName = subject.id().split("/", 2);
        Compute kind = Compute.valueOf(kindAndName[0]);
        return databricks.provisioning().compute().marked(workspace, kind, kindAndName[1], mark).stream()
                .<Orphan>map(found -> new Orphan.OfCompute(kind, found.id()))
                .toList();
    }

    private List<Orphan> tokens(Workspace workspace, Marker mark) {
        List<Orphan> found = new ArrayList<>();
        databricks.tokens().each(workspace, token -> {
            if (Marker.in(token.comment()).filter(mark::equals).isPresent()) {
                found.add(new Orphan.OfToken(token.id()));
            }
        });
        return found;
    }

    void remove(Workspace workspace, Orphan orphan) {
        switch (orphan) {
            case Orphan.OfToken(var id) -> {
                databricks.tokens().revoke(workspace, id);
                confirmation.untilGone(
                        "The token " + id.value(),
                        () -> databricks.tokens().find(workspace, id).isEmpty());
            }
            case Orphan.OfPrincipal(var id, var applicationId) -> {
                databricks.principals().delete(workspace, id);
                confirmation.untilGone(
                        "The service principal " + applicationId,
                        () -> databricks
                                .principals()
                                .find(workspace, applicationId)
                                .isEmpty());
            }
            case Orphan.OfCompute(var kind, var id) -> {
                databricks.provisioning().compute().remove(workspace, kind, id);
                confirmation.untilGone(
                        "The compute " + id,
                        () -> !databricks.provisioning().compute().exists(workspace, kind, id));
            }
        }
    }
}
