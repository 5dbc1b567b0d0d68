package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationFilter;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.rotation.CutOver;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The operations, read. Each method is one transaction.
 * What lies outside a sight is not shown, and takes no room on a page.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer.
 */
public interface Operations {
    Optional<Operation> find(OperationId id);

    /** The operations that pass the filter, newest first. */
    Page<Operation> list(Sight sight, OperationFilter filter, PageRequest page);

    /** The operation that is under way on a connection: there is at most one. */
    Optional<Operation> openOn(ConnectionName connection);

    /** For each partner that ever switched to a new token in the workspace, the latest time it did. */
    List<CutOver> cutOversIn(WorkspaceName workspace);

    /**
     * For each partner the catalog its connection in the workspace was made with: the latest that an operation granted something on since
     * the partner was last disconnected there. What failed or was taken back does not count.
     */
    Map<PartnerKey, String> catalogsIn(WorkspaceName workspace);

    /** All operations there ever were on a connection, newest first, at most so many. */
    List<Operation> historyOf(ConnectionName connection, int most);
}
