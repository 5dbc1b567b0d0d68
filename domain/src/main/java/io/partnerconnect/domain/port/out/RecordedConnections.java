package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.connection.ReportedAnswer;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.List;
import java.util.SortedMap;

/**
 * The check marks: connections that were recorded for workspaces. Each method is one transaction.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface RecordedConnections {
    /**
     * Records a connection. Calling twice is safe: the first record stays.
     *
     * @return the record that holds
     * @throws Failure.NotFound the workspace is not registered
     */
    RecordedConnection record(RecordedConnection connection);

    /**
     * Sets the answer of a record, whatever it was before. Calling twice is safe.
     *
     * @return the record that holds
     * @throws Failure.NotFound there is no such record
     */
    RecordedConnection answered(WorkspaceName workspace, PartnerKey partner, ReportedAnswer answer);

    /** The records of one workspace, by partner. */
    List<RecordedConnection> of(WorkspaceName workspace);

    /** The workspaces a connection of the partner is recorded for, by name. */
    List<WorkspaceName> workspacesOf(PartnerKey partner);

    /** All of them: by partner, its workspaces by name. Partners without any are left out. */
    SortedMap<PartnerKey, List<WorkspaceName>> byPartner();

    /**
     * Forgets a record.
     *
     * @throws Failure.NotFound there is none; so a second call
     */
    void forget(WorkspaceName workspace, PartnerKey partner);
}
