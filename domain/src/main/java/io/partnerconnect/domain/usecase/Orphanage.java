package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Unsettled;
import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Marker;
import io.partnerconnect.domain.model.operation.Markers;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.secret.SecretLifetime;
import io.partnerconnect.domain.model.secret.SecretMark;
import io.partnerconnect.domain.model.workspace.Workspace;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Finds what creations made whose answers were lost, by the mark they carry, and removes it for good. */
final class Orphanage {
    private final Surroundings.Databricks databricks;
    private final Confirmation confirmation;
    private final Markers markers;
    private final InstantSource clock;

    Orphanage(Surroundings.Databricks databricks, Confirmation confirmation, Markers markers, InstantSource clock) {
        this.databricks = databricks;
        this.confirmation = confirmation;
        this.markers = markers;
        this.clock = clock;
    }

    List<Orphan> of(Workspace workspace, Unsettled creation) {
        Marker mark = markers.markerOf(creation.operation());
        return switch (creation.action()) {
            case CREATE_PRINCIPAL -> principals(workspace, creation.subject(), mark);
            case CREATE_COMPUTE -> compute(workspace, creation.subject(), mark);
            case MAKE_BRIEF_SECRET ->
                secrets(workspace, creation, mark, SecretMark.of(mark).lifetime(SecretMark.BRIEF));
            case MAKE_SECRET ->
                secrets(
                        workspace,
                        creation,
                        mark,
                        SecretMark.of(mark).lifetime(Duration.ofSeconds(SecretLifetime.SHORTEST_SECONDS)));
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

    /** Where two look alike none is touched, and not the one either that outlives the other. They expire; until then they are looked for. */
    private List<Orphan> secrets(Workspace workspace, Unsettled creation, Marker marker, Duration least) {
        SecretMark mark = SecretMark.of(marker);
        List<Orphan> found = databricks
                .principals()
                .find(workspace, ApplicationId.parse(creation.subject().id()))
                .map(ServicePrincipal::id)
                .stream()
                .<Orphan>flatMap(whose -> databricks.provisioning().secrets().list(workspace, whose).stream()
                        .filter(secret -> mark.isOn(secret, creation.intendedAt()))
                        .map(secret -> new Orphan.OfSecret(whose, secret.id())))
                .toList();
        if (found.size() > 1
                || (!found.isEmpty() && SecretMark.isPast(creation.intendedAt(), least, clock.instant()))) {
            throw new Failure.Conflict(
                    Clash.NOT_TOLD_APART,
                    found.size() + " OAuth secrets of " + creation.subject().id()
                            + " could be the one whose answer was lost; none was deleted.");
        }
        return found;
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

    /** An OAuth secret is named together with whose it is. */
    boolean isSecretGone(Workspace workspace, AuditSubject secret) {
        String[] whoseAndId = secret.id().split("/", 2);
        return databricks
                .principals()
                .find(workspace, ApplicationId.parse(whoseAndId[0]))
                .filter(whose -> !isGone(workspace, whose.id(), new SecretId(whoseAndId[1])))
                .isEmpty();
    }

    private boolean isGone(Workspace workspace, ScimId principal, SecretId id) {
        return databricks.provisioning().secrets().list(workspace, principal).stream()
                .noneMatch(there -> there.id().equals(id));
    }

    void remove(Workspace workspace, Orphan orphan) {
        switch (orphan) {
            case Orphan.OfToken(var id) -> {
                databricks.tokens().revoke(workspace, id);
                confirmation.untilGone(
                        "The token " + id.value(),
                        () -> databricks.tokens().find(workspace, id).isEmpty());
            }
            case Orphan.OfSecret(var principal, var id) -> {
                databricks.provisioning().secrets().delete(workspace, principal, id);
                confirmation.untilGone("The OAuth secret " + id.value(), () -> isGone(workspace, principal, id));
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
