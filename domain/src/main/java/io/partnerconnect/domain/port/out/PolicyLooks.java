package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.rotation.PolicyId;
import io.partnerconnect.domain.model.rotation.PolicyRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When policies look at which connection next, and what came of it the last time: for every recorded connection. Each method is one
 * transaction. A connection that is forgotten takes its look along.
 * What lies outside a sight is not shown, and takes no room on a page.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface PolicyLooks {
    /** For how long a connection that was taken is nobody else's, also when whoever took it dies. */
    Duration TAKEN = Duration.ofHours(1);

    /** Takes connections that are due for a look, those that are due longest first; those that were never looked at are due. */
    List<ConnectionName> take(Instant now, int most);

    /** The connection is looked at again at that time; what came of the last look stays. */
    void putOff(ConnectionName connection, Instant nextLook);

    /** Keeps what came of a look, in the place of the one before, and when the next is. */
    void record(PolicyRun run);

    /** What came of the latest looks of a policy, by connection. */
    Page<PolicyRun> runs(Sight sight, PolicyId policy, PageRequest page);
}
