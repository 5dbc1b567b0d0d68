package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.access.Demand;
import io.partnerconnect.domain.model.access.Role;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;

/** The one place where it is decided who may do what. Nothing is asked of a workspace, and nothing is written. */
public interface Authorise {
    /**
     * Lets what is demanded pass.
     *
     * @throws Failure.Forbidden he has the role nowhere, or not for all of what is concerned although he sees it
     * @throws Failure.NotFound he does not see what is concerned: the same as when it is not there
     */
    void require(Access access, Demand demand);

    /** Lets a command pass; fails as {@link #require(Access, Demand)} does. To be asked before anything else is done with it. */
    void require(Access access, Command<?> command);

    /** What the role lets him see, by the labels that workspaces have now. */
    Sight sight(Access access, Role role);
}
