package io.partnerconnect.torture;

import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedToken;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.partnerconnect.simulator.journal.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One workspace of the soak, held against database and audit, row by row. */
final class SoakTruth {
    private static final String INTENTS = "SELECT id::text FROM audit_v1.operations WHERE workspace = ?";
    private static final String MADE = """
            SELECT result FROM audit_v1.operations WHERE workspace = ? AND outcome = 'SUCCEEDED' AND action = ?""";
    private static final String REMOVED = """
            SELECT subject_id FROM audit_v1.operations WHERE workspace = ? AND outcome = 'SUCCEEDED' AND action = ?""";
    private static final String TOUCHED = """
            SELECT subject_id FROM audit_v1.operations WHERE workspace = ? AND action IN ('token.revoke', 'operation.settle')""";
    private static final String MARKED_BY_AUDIT = """
            SELECT partner FROM (
                SELECT DISTINCT ON (partner) partner, action FROM audit_v1.operations
                WHERE workspace = ? AND outcome = 'SUCCEEDED' AND action IN ('connection.record', 'connection.forget')
                ORDER BY partner, concluded_at DESC) AS latest
            WHERE action = 'connection.record'""";
    private static final String MARKED = "SELECT partner FROM pca.recorded_connection WHERE workspace = ?";
    /** Whose latest operation that could change it, if none is open, made the service principal. */
    private static final String CONNECTED = """
            SELECT partner FROM (
                SELECT DISTINCT ON (partner) partner, kind, state FROM pca.operation
                WHERE workspace = ? AND (ended_at IS NULL OR kind = 'CONNECT' AND state = 'SUCCEEDED' OR EXISTS (
                    SELECT FROM pca.operation_step AS s
                    WHERE s.operation_id = id AND s.effect = 'REMOVE_PRINCIPAL' AND s.state = 'DONE'))
                ORDER BY partner, id DESC) AS latest
            WHERE kind = 'CONNECT' AND state = 'SUCCEEDED'""";

    private final Database database;
    private final SimulatedWorkspace workspace;
    private final List<String> wrong = new ArrayList<>();

    SoakTruth(Database database, SimulatedWorkspace workspace) {
        this.database = database;
        this.workspace = workspace;
    }

    List<String> violations() {
        wrong.addAll(Marks.orphans(database, workspace));
        wrong.addAll(Marks.unmarked(workspace));
        creations();
        tokens();
        same("check marks", found(MARKED_BY_AUDIT), found(MARKED));
        principals();
        return wrong.stream().map(each -> workspace.name() + ": " + each).toList();
    }

    /** Nothing was made without an intent, and nothing twice under one. */
    private void creations() {
        List<Change> changes = workspace.changes();
        want(changes.size() == workspace.changeCount(), "the journal has forgotten changes");
        Set<String> intents = found(INTENTS);
        Set<String> seen = new HashSet<>();
        changes.stream()
                .filter(change -> switch (change.kind()) {
                    case TOKEN_CREATED, PRINCIPAL_CREATED, WAREHOUSE_CREATED -> true;
                    default -> false;
                })
                .forEach(change -> {
                    Optional<String> attempt = Marks.attempt(change.comment());
                    want(attempt.isPresent() && intents.contains(attempt.get()), "no intent for " + change);
                    want(attempt.isEmpty() || seen.add(attempt.get()), "made twice: " + change);
                });
    }

    /** Those that are there are those of which the audit says that they were made and does not say that they went. */
    private void tokens() {
        Set<String> there =
                workspace.tokens().stream().map(SimulatedToken::tokenId).collect(Collectors.toSet());
        Set<String> made = found(MADE, "token.mint");
        Set<String> revoked = found(REMOVED, "token.revoke");
        Set<String> touched = found(TOUCHED);
        want(made.containsAll(there), "tokens that nobody says were made: " + without(there, made));
        Set<String> gone = new HashSet<>();
        for (Change change : workspace.changes()) {
            if (change.kind() == Change.Kind.TOKEN_REVOKED) {
                gone.add(change.id());
                want(
                        change.cascade() || touched.contains(change.id()) || !made.contains(change.id()),
                        "revoked without an intent: " + change);
            }
        }
        same("tokens", without(made, gone), there);
        want(without(revoked, gone).isEmpty(), "said to be revoked, and not: " + without(revoked, gone));
    }

    private void principals() {
        Map<String, Long> named = workspace.principals().stream()
                .collect(Collectors.groupingBy(SimulatedPrincipal::displayName, Collectors.counting()));
        named.forEach((name, count) -> want(count == 1, count + " service principals " + name));
        Set<String> removed = found(REMOVED, "service-principal.remove");
        workspace
                .principals()
                .forEach(principal -> want(
                        !removed.contains(principal.scimId()) && !removed.contains(principal.applicationId()),
                        "said to be removed, and not: " + principal));
        found(CONNECTED)
                .forEach(partner -> want(
                        named.containsKey(partner.replace('-', '_').toUpperCase(Locale.ROOT) + "_USER"),
                        "connected without a service principal: " + partner));
    }

    private void same(String what, Set<String> said, Set<String> there) {
        want(
                said.equals(there),
                what + " differ: only said " + without(said, there) + ", only there " + without(there, said));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private Set<String> found(String sql) {
        return new HashSet<>(database.texts(sql, workspace.name()));
    }

    private Set<String> found(String sql, String action) {
        return new HashSet<>(database.texts(sql, workspace.name(), action));
    }

    private void want(boolean condition, String otherwise) {
        if (!condition) {
            wrong.add(otherwise);
        }
    }

    /** Mistakes of the service that nobody's doing explains. */
    static List<String> brokenOperations(Database database) {
        return database.texts("""
                SELECT concat_ws(' ', 'broken:', id, workspace, partner, kind, state, code) FROM pca.operation
                WHERE code = 'internal-error' OR EXISTS (
                    SELECT FROM pca.operation_step AS s WHERE s.operation_id = id AND s.error = 'internal-error')""");
    }

    static String summary(Database database) {
        return "operations " + database.texts("""
                        SELECT concat_ws(' ', count(*), kind, state, waits_for, code) FROM pca.operation
                        GROUP BY kind, state, waits_for, code ORDER BY kind, state, waits_for, code""") + "\nintents by outcome and settlement " + database.texts("""
                        SELECT concat_ws(' ', count(*), outcome, settlement) FROM audit_v1.operations
                        GROUP BY outcome, settlement ORDER BY 1""");
    }
}
