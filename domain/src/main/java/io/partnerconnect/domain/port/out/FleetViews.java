package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.inventory.ConnectionFilter;
import io.partnerconnect.domain.model.inventory.Freshness;
import io.partnerconnect.domain.model.inventory.Known;
import io.partnerconnect.domain.model.inventory.KnownConnection;
import io.partnerconnect.domain.model.inventory.KnownToken;
import io.partnerconnect.domain.model.inventory.MatrixRow;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.TokenCount;
import io.partnerconnect.domain.model.token.TokenFilter;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.List;

/**
 * Shows what is known of the registered workspaces, in pages of a stable order. Nothing is asked of a workspace. A page takes a bounded
 * time whatever is asked for: it may hold fewer than asked for, or none, and still have a next one.
 * What lies outside a sight is not shown, and takes no room on a page.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer.
 */
public interface FleetViews {
    /**
     * Tokens; those that are gone only where the filter asks for them. {@code now} tells which have
     * expired.
     */
    Page<KnownToken> tokens(Sight sight, TokenFilter filter, Instant now, PageRequest page);

    /** How many tokens the filter admits, all counted: it takes longer than a page. */
    TokenCount count(Sight sight, TokenFilter filter, Instant now);

    /** The tokens of that id, in whichever workspace; also those that are gone. */
    List<KnownToken> tokens(TokenId id);

    /** Connections, by workspace and partner. */
    Page<KnownConnection> connections(Sight sight, ConnectionFilter filter, PageRequest page);

    /** All registered workspaces by name, each with all its connections as they are known now. */
    Page<MatrixRow> matrix(Sight sight, PageRequest page);

    /** Service principals of a workspace, those that are gone too, by SCIM id. */
    Page<Known<ServicePrincipal>> principals(WorkspaceName workspace, PageRequest page);

    /** Workspaces that could not be read the last time, or were never read, by name; at most that many. */
    List<Freshness> unread(Sight sight, int most);
}
