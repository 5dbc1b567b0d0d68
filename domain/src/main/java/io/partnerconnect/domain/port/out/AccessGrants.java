package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.GroupId;
import io.partnerconnect.domain.model.principal.GroupMembership;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What service principals are given: the use of tokens and of catalogs, and the groups they are in. Only ever merges into what others were
 * given.
 *
 * <p>Every method throws {@link Failure.Refused} or {@link Failure.Unavailable} when surely nothing was done, and
 * {@link Failure.OutcomeUnknown} when the request left and no usable answer came. Calling twice is safe.
 *
 * <p>What is granted to a service principal that is not there, or on a catalog that is not there, is {@link Failure.NotFound}. A service
 * principal just made can be unknown here for a while.
 */
public interface AccessGrants {
    /**
     * Lets the service principal use tokens. There is no taking back but with the service principal itself: replacing the list would
     * revoke other people's tokens.
     */
    void grantTokenUse(Workspace workspace, ApplicationId principal);

    /**
     * Which of CATALOG_USE, SCHEMA_CREATE and DATA_SELECT the service principal was granted on a Unity Catalog catalog itself; what it has
     * through groups does not count. One that is not known has none. A read: nothing is done when it fails.
     */
    Set<Permission> onCatalog(Workspace workspace, String catalog, ApplicationId principal);

    /**
     * The same of everybody who was granted any of them, in one read of the catalog. Who is no service principal is left out.
     */
    Map<ApplicationId, Set<Permission>> onCatalog(Workspace workspace, String catalog);

    /** Gives privileges on a Unity Catalog catalog; {@code permissions} are of CATALOG_USE, SCHEMA_CREATE, DATA_SELECT. */
    void grantCatalog(Workspace workspace, String catalog, ApplicationId principal, Set<Permission> permissions);

    /** Takes privileges on a catalog away. A catalog that is gone is as good. */
    void revokeCatalog(Workspace workspace, String catalog, ApplicationId principal, Set<Permission> permissions);

    /** The groups a service principal is in. One that is not known is in none. A read: nothing is done when it fails. */
    List<GroupMembership> groupsOf(Workspace workspace, ApplicationId principal);

    /**
     * Takes a service principal out of a group, and nobody else. A group that is gone is as good, and so is one it is not in. Groups of the
     * account cannot be changed from a workspace: {@link Failure.Refused}.
     */
    void leaveGroup(Workspace workspace, GroupId group, ScimId principal);
}
