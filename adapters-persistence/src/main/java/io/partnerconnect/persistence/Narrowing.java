package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A sight as a condition. Who sees everything has none: his query is the one it would be without. */
final class Narrowing {
    private static final String ONE = "%1$s = ANY (?::text[])";
    private static final String ALL = "(cardinality(%1$s) > 0 AND %1$s <@ ?::text[])";

    private final String among;
    private final String workspace;
    private final String partner;
    private final List<Object> values = new ArrayList<>();
    private final @Nullable String condition;

    private Narrowing(Sight sight, String among, String workspace, String partner) {
        this.among = among;
        this.workspace = workspace;
        this.partner = partner;
        this.condition = sight.isEverything() ? null : condition(sight);
    }

    /** Of rows that name a workspace and a partner in these columns; a row that names none lies in no area that names one. */
    static Narrowing to(Sight sight, String workspace, String partner) {
        return new Narrowing(sight, ONE, workspace, partner);
    }

    /** Of rows that name any number of them in arrays: those of which all lies in one area. */
    static Narrowing toAll(Sight sight, String workspaces, String partners) {
        return new Narrowing(sight, ALL, workspaces, partners);
    }

    /** Of rows of workspaces as a whole: those of which anything lies in sight. */
    static Narrowing toWorkspaces(Sight sight, String workspace) {
        return new Narrowing(
                sight.workspaces()
                        .map(named -> new Sight(named.isEmpty() ? Set.of() : Set.of(new Sight.Area(named, Set.of()))))
                        .orElse(Sight.everything()),
                ONE,
                workspace,
                "");
    }

    /** With {@code AND} before it; nothing where there is no condition. */
    String and() {
        return condition == null ? "" : " AND " + condition;
    }

    /** What its placeholders stand for, in their order. */
    List<Object> values() {
        return values;
    }

    void within(Scan scan) {
        if (condition != null) {
            scan.within(condition, values.toArray());
        }
    }

    private String condition(Sight sight) {
        List<String> areas = new ArrayList<>();
        for (Sight.Area area : sight.areas()) {
            List<String> both = new ArrayList<>();
            add(both, workspace, area.workspaces(), WorkspaceName::value);
            add(both, partner, area.partners(), PartnerKey::value);
            areas.add(String.join(" AND ", both));
        }
        return areas.isEmpty() ? "false" : "(" + String.join(" OR ", areas) + ")";
    }

    private <T> void add(List<String> both, String column, Collection<T> named, Function<T, String> text) {
        if (!named.isEmpty()) {
            both.add(among.formatted(column));
            values.add(named.stream().map(text).sorted().toList());
        }
    }
}
