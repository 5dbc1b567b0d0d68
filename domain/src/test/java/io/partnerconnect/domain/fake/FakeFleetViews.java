package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.inventory.ConnectionFilter;
import io.partnerconnect.domain.model.inventory.Freshness;
import io.partnerconnect.domain.model.inventory.Known;
import io.partnerconnect.domain.model.inventory.KnownConnection;
import io.partnerconnect.domain.model.inventory.KnownToken;
import io.partnerconnect.domain.model.inventory.MatrixRow;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.ObservedToken;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenCount;
import io.partnerconnect.domain.model.token.TokenFilter;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.FleetViews;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link FleetViews} of what is in memory. */
public final class FakeFleetViews implements FleetViews {
    private final FakeDatabase database;
    private final FakeFleet fleet;

    public FakeFleetViews(FakeDatabase database, FakeFleet fleet) {
        this.database = database;
        this.fleet = fleet;
    }

    @Override
    public Page<KnownToken> tokens(Sight sight, TokenFilter filter, Instant now, PageRequest page) {
        return database.transaction(() -> FakePages.page(
                all().filter(token -> sees(sight, token) && filter.admits(token.seen(), token.stateAt(now)))
                        .toList(),
                token -> token.seen().workspace() + " "
                        + token.seen().token().id().value(),
                page));
    }

    private static boolean sees(Sight sight, KnownToken token) {
        return sight.covers(token.seen().workspace(), token.seen().partner());
    }

    private Stream<KnownToken> all() {
        return registered().flatMap(workspace -> {
            FakeFleet.Kept kept = fleet.of(workspace);
            return kept.tokens.values().stream().map(known -> known(workspace, kept, known));
        });
    }

    private static KnownToken known(WorkspaceName workspace, FakeFleet.Kept kept, Known<Token> known) {
        Token token = known.what();
        return new KnownToken(
                new ObservedToken(
                        workspace,
                        token,
                        owner(kept, token),
                        token.owner() == null ? null : kept.partners.get(token.owner()),
                        Objects.requireNonNull(kept.observedAt)),
                known.presence());
    }

    private static @Nullable ApplicationId owner(FakeFleet.Kept kept, Token token) {
        Known<ServicePrincipal> owner = token.owner() == null ? null : kept.principals.get(token.owner());
        return owner == null ? null : owner.what().applicationId();
    }

    @Override
    public TokenCount count(Sight sight, TokenFilter filter, Instant now) {
        return database.transaction(() -> {
            List<KnownToken> admitted = all().filter(
                            token -> sees(sight, token) && filter.admits(token.seen(), token.stateAt(now)))
                    .toList();
            return new TokenCount(
                    admitted.size(),
                    admitted.stream()
                            .filter(token -> token.seen().partner() != null)
                            .count(),
                    admitted.stream()
                            .map(token -> token.seen().workspace())
                            .distinct()
                            .count(),
                    admitted.stream()
                            .map(token -> token.seen().workspace() + " "
                                    + token.seen().token().owner())
                            .distinct()
                            .count());
        });
    }

    @Override
    public Page<MatrixRow> matrix(Sight sight, PageRequest page) {
        return database.transaction(() -> FakePages.page(
                registered()
                        .filter(sight::shows)
                        .map(workspace -> new MatrixRow(
                                workspace,
                                fleet.of(workspace).observedAt,
                                connections(fleet.of(workspace), null)
                                        .map(KnownConnection::connection)
                                        .filter(connection -> sight.covers(connection.name()))
                                        .sorted(Comparator.comparing(connection ->
                                                connection.name().partner().value()))
                                        .toList()))
                        .toList(),
                row -> row.workspace().value(),
                page));
    }

    @Override
    public List<KnownToken> tokens(TokenId id) {
        return database.transaction(() ->
                all().filter(token -> token.seen().token().id().equals(id)).toList());
    }

    @Override
    public Page<KnownConnection> connections(Sight sight, ConnectionFilter filter, PageRequest page) {
        return database.transaction(() -> FakePages.page(
                registered()
                        .flatMap(workspace -> connections(fleet.of(workspace), filter.asOf()))
                        .filter(known -> sight.covers(known.connection().name()))
                        .filter(known -> filter.admits(known.connection()))
                        .sorted(Comparator.comparing(FakeFleetViews::key))
                        .toList(),
                FakeFleetViews::key,
                page));
    }

    private static String key(KnownConnection known) {
        ConnectionName name = known.connection().name();
        return name.workspace().value() + " " + name.partner().value();
    }

    private static Stream<KnownConnection> connections(FakeFleet.Kept kept, @Nullable Instant asOf) {
        return kept.connections.stream()
                .filter(known -> asOf == null
                        ? known.until() == null
                        : !known.since().isAfter(asOf)
                                && (known.until() == null || known.until().isAfter(asOf)))
                .map(known -> new KnownConnection(
                        known.connection(), known.since(), known.until(), Objects.requireNonNull(kept.observedAt)));
    }

    @Override
    public Page<Known<ServicePrincipal>> principals(WorkspaceName workspace, PageRequest page) {
        return database.transaction(() -> FakePages.page(
                fleet.of(workspace).principals.values(),
                known -> "%020d".formatted(known.what().id().value()),
                page));
    }

    @Override
    public List<Freshness> unread(Sight sight, int most) {
        return database.transaction(() -> registered()
                .filter(sight::shows)
                .map(workspace -> fleet.of(workspace).freshness(workspace, Instant.MIN))
                .filter(freshness -> freshness.observedAt() == null || freshness.stale() != null)
                .limit(most)
                .toList());
    }

    private Stream<WorkspaceName> registered() {
        return database.workspaces.keySet().stream().sorted();
    }
}
