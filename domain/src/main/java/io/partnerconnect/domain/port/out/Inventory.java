package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.inventory.Assessment;
import io.partnerconnect.domain.model.inventory.Freshness;
import io.partnerconnect.domain.model.inventory.Reading;
import io.partnerconnect.domain.model.inventory.Remembered;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the workspaces, and when they are read next. Each method is one transaction. What is known of a workspace stays when it
 * is forgotten.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface Inventory {
    /** For how long a workspace that was taken is nobody else's, also when whoever took it dies. */
    Duration TAKEN = Duration.ofMinutes(10);

    /** Takes registered workspaces that are due for a reading, those that are due longest first; those that were never read are due. */
    List<WorkspaceName> take(Instant now, int most);

    /**
     * The workspace is due at once, also when it is being read: a reading that was begun before does not answer the request. Calling twice is
     * as good as once.
     *
     * @throws Failure.NotFound it is not registered
     */
    void request(WorkspaceName workspace, Instant now);

    /** What is to be held against the next reading, since that may not show what is still there. */
    Remembered remembered(WorkspaceName workspace);

    /**
     * Keeps what a reading showed, in the place of what the one before did: what is new is there since this one, what is not shown is
     * missed, see {@link io.partnerconnect.domain.model.inventory.Presence}. Connections are kept as they were before, until this reading,
     * when they are otherwise now; findings that are new are opened, those that are not there any more are closed. All of it or nothing. A
     * reading that is not younger than the latest is dropped.
     *
     * @param nextReading sooner when something is missed: as soon as that can be confirmed
     */
    void keep(Reading reading, Assessment assessment, Instant nextReading);

    /** The workspace could not be read. What is known of it stays as it is, and is stale from the first such attempt on. */
    void stale(WorkspaceName workspace, String code, Instant now, Instant nextReading);

    /** Empty when the workspace was never due. */
    Optional<Freshness> freshness(WorkspaceName workspace);
}
