package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.operation.OwedWork;
import java.util.List;

/** Shows what is still to be done or confirmed, oldest first. Empty means that all is clean. What lies outside a sight is not shown. */
@FunctionalInterface
public interface BrowseOwedWork {
    /** At most so many. */
    List<OwedWork> owed(Sight sight, int most);
}
