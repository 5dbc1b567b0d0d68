package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class RecordedConnectionRows implements PanacheRepositoryBase<RecordedConnectionRow, RecordedConnectionRow.Id> {
    private static final String ADD = """
            insert into pca.recorded_connection (workspace, partner, recorded_by_kind, recorded_by, recorded_at, version)
            values (?1, ?2, ?3, ?4, ?5, 1)
            on conflict do nothing""";

    /** Adds the row unless there is one: said by the database, so that of two at once none fails. */
    void addIfAbsent(RecordedConnection connection) {
        getEntityManager()
                .createNativeQuery(ADD)
                .setParameter(1, connection.workspace().value())
                .setParameter(2, connection.partner().value())
                .setParameter(3, connection.recordedBy().kind().name())
                .setParameter(4, connection.recordedBy().name())
                .setParameter(5, connection.recordedAt())
                .executeUpdate();
    }

    List<RecordedConnectionRow> of(WorkspaceName workspace) {
        return list("id.workspace = ?1 order by id.partner", workspace.value());
    }

    /** The names alone: there may be tens of thousands. */
    List<RecordedConnectionRow.Id> names() {
        return getEntityManager()
                .createQuery(
                        "select r.id from RecordedConnectionRow r order by r.id.partner, r.id.workspace",
                        RecordedConnectionRow.Id.class)
                .getResultList();
    }

    List<RecordedConnectionRow> of(PartnerKey partner) {
        return list("id.partner = ?1 order by id.workspace", partner.value());
    }
}
