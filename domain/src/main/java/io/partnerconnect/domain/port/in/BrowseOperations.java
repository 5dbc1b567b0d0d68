package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationFilter;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import java.util.Optional;

/** Shows operations in steps. What lies outside a sight is not shown, and takes no room on a page. */
public interface BrowseOperations {
    Page<Operation> list(Sight sight, OperationFilter filter, PageRequest page);

    /** Empty when there is no operation in steps of that id; the audit may know one without. */
    Optional<Operation> find(OperationId id);
}
