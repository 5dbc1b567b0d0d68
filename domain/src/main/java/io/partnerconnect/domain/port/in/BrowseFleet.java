package io.partnerconnect.domain.port.in;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.inventory.Comparison;
import io.partnerconnect.domain.model.inventory.ConnectionFilter;
import io.partnerconnect.domain.model.inventory.Freshness;
import io.partnerconnect.domain.model.inventory.KnownConnection;
import io.partnerconnect.domain.model.inventory.KnownToken;
import io.partnerconnect.domain.model.inventory.MatrixRow;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.token.TokenCount;
import io.partnerconnect.domain.model.token.TokenFilter;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.List;

/**
 * Shows what is known of all registered workspaces, as they were when they were read last. A page may hold fewer than asked for, or none,
 * and still have a next one.
 * What lies outside a sight is not shown, and takes no room on a page.
 */
public interface BrowseFleet {
    Page<KnownToken> tokens(Sight sight, TokenFilter filter, PageRequest page);

    /** How many tokens the filter admits: what a rule would mean before it is made one. */
    TokenCount count(Sight sight, TokenFilter filter);

    /**
     * Connections by workspace and partner, as they are known now or as they were known at a time before.
     *
     * @throws Failure.Invalid that time is yet to come
     */
    Page<KnownConnection> connections(Sight sight, ConnectionFilter filter, PageRequest page);

    /** All registered workspaces by name, each with all its connections. */
    Page<MatrixRow> matrix(Sight sight, PageRequest page);

    /**
     * Two workspaces beside each other.
     *
     * @throws Failure.NotFound one of them is not registered
     */
    Comparison compare(Sight sight, WorkspaceName here, WorkspaceName there);

    /** Workspaces that could not be read the last time, or were never read, so that what is shown of them is old or missing; the first 100. */
    List<Freshness> unread(Sight sight);
}
