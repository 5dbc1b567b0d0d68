package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

@Entity
@Table(name = "recorded_connection", schema = "pca")
class RecordedConnectionRow {
    @Embeddable
    record Id(
            @Column(nullable = false) String workspace,
            @Column(nullable = false) String partner) {
        static Id of(WorkspaceName workspace, PartnerKey partner) {
            return new Id(workspace.value(), partner.value());
        }
    }

    @EmbeddedId
    Id id;

    @Column(name = "recorded_by_kind", nullable = false)
    String recordedByKind;

    @Column(name = "recorded_by", nullable = false)
    String recordedBy;

    @Column(name = "recorded_at", nullable = false)
    Instant recordedAt;

    @Version
    long version;

    /** For Hibernate, which fills it. */
    @SuppressWarnings("NullAway.Init")
    RecordedConnectionRow() {}

    RecordedConnection toDomain() {
        return new RecordedConnection(
                new WorkspaceName(id.workspace()),
                new PartnerKey(id.partner()),
                new Actor(Actor.Kind.valueOf(recordedByKind), recordedBy),
                recordedAt);
    }
}
