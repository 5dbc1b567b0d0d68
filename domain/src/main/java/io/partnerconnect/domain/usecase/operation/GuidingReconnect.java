package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.ReconnectGuide;
import io.partnerconnect.domain.model.connection.ReconnectGuide.Field;
import io.partnerconnect.domain.model.connection.ReconnectGuide.Setting;
import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.port.in.BrowseTiles;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.GuideReconnect;
import io.partnerconnect.domain.port.out.Operations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lays what a connection is beside what it was. What it was follows of the operations until the latest disconnect; where there was none,
 * of what they made and is not there any more. Of several things the newest counts.
 */
final class GuidingReconnect implements GuideReconnect {
    private static final int FAR_BACK = 100;

    private final BrowseWorkspaces workspaces;
    private final BrowseTiles tiles;
    private final Operations operations;

    GuidingReconnect(BrowseWorkspaces workspaces, BrowseTiles tiles, Operations operations) {
        this.workspaces = workspaces;
        this.tiles = tiles;
        this.operations = operations;
    }

    @Override
    public ReconnectGuide guide(ConnectionName connection) {
        String host = workspaces.get(connection.workspace()).url().host();
        Tile tile = tiles.get(connection.workspace(), connection.partner());
        Past all = new Past(operations.historyOf(connection, FAR_BACK));
        Past past = all.untilDisconnect();
        boolean disconnected = all.hasDisconnect();
        List<Field> fields = new ArrayList<>();
        Field principal = new Field(
                Setting.APPLICATION_ID,
                old(past.applicationIds(), disconnected ? Set.of() : principalsThere(tile)),
                principal(tile));
        fields.add(principal);
        fields.add(new Field(
                Setting.TOKEN_ID, old(past.tokens(), disconnected ? Set.of() : tokensThere(tile)), token(tile)));
        fields.add(new Field(Setting.SERVER_HOSTNAME, host, host));
        tile.partner().computeName().ifPresent(name -> ofCompute(name, all, tile, fields));
        fields.add(catalog(all, principal));
        return new ReconnectGuide(connection, fields, tile.partner().links().docs(), tile.observedAt());
    }

    private static Set<String> principalsThere(Tile tile) {
        return tile.principals().stream()
                .map(principal -> principal.applicationId().toString())
                .collect(Collectors.toSet());
    }

    private static Set<String> tokensThere(Tile tile) {
        return tile.tokens().stream().map(token -> token.id().value()).collect(Collectors.toSet());
    }

    /** No workspace is asked what a principal may do in a catalog: as long as it is the same principal, nothing was taken from it. */
    private static Field catalog(Past all, Field principal) {
        String now = old(all.sinceDisconnect().catalogs(), Set.of());
        if (!all.hasDisconnect()) {
            String before = old(all.catalogs().skip(1), Set.of());
            return new Field(Setting.CATALOG, before == null ? now : before, now);
        }
        String old = old(all.untilDisconnect().catalogs(), Set.of());
        boolean kept = now == null && principal.now() != null && !principal.isChanged();
        return new Field(Setting.CATALOG, old, kept ? old : now);
    }

    private static void ofCompute(String name, Past all, Tile tile, List<Field> fields) {
        ComputeResource there = tile.compute();
        String id = there == null ? null : there.id();
        String old = old(all.untilDisconnect().compute(), id == null || all.hasDisconnect() ? Set.of() : Set.of(id));
        fields.add(new Field(Setting.COMPUTE_ID, old, id));
        fields.add(new Field(Setting.COMPUTE_NAME, old == null ? null : name, there == null ? null : there.name()));
        if (tile.partner().compute() == Compute.SQL_WAREHOUSE) {
            fields.add(new Field(Setting.HTTP_PATH, path(old), path(id)));
        }
    }

    /** As the documentation of SQL warehouses gives it; that of a cluster needs the number of the workspace, which is not known. */
    private static @Nullable String path(@Nullable String warehouse) {
        return warehouse == null ? null : "/sql/1.0/warehouses/" + warehouse;
    }

    private static @Nullable String principal(Tile tile) {
        return tile.principals().stream()
                .sorted(Comparator.comparing(ServicePrincipal::active)
                        .thenComparing(principal -> principal.id().value())
                        .reversed())
                .map(principal -> principal.applicationId().toString())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String token(Tile tile) {
        return tile.tokens().stream()
                .max(Comparator.comparing(Token::createdAt))
                .map(token -> token.id().value())
                .orElse(null);
    }

    /** Of all that was told the newest that is not there; when all of it is, the newest. */
    private static @Nullable String old(Stream<List<String>> told, Set<String> there) {
        List<List<String>> values = told.toList();
        return values.stream()
                .filter(each -> !there.containsAll(each))
                .findFirst()
                .or(() -> values.stream().findFirst())
                .map(each -> String.join(", ", each))
                .orElse(null);
    }
}
