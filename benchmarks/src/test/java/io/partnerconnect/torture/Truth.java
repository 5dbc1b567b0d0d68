package io.partnerconnect.torture;

import io.partnerconnect.simulator.AddedToken;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedResource;
import io.partnerconnect.simulator.SimulatedToken;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.partnerconnect.simulator.journal.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of an operation, held against what truly is in its workspace. */
final class Truth {
    private static final String STATE = """
            SELECT concat_ws(' ', state, waits_for, code) FROM pca.operation WHERE workspace = ?""";

    private final Installation installation;
    private final Trial trial;
    private final SimulatedWorkspace workspace;
    private final List<SimulatedToken> tokens;
    private final List<SimulatedPrincipal> principals;
    private final List<SimulatedResource> compute;
    private final List<String> wrong = new ArrayList<>();

    private Truth(Installation installation, Trial trial) {
        this.installation = installation;
        this.trial = trial;
        this.workspace = trial.workspace();
        this.tokens = workspace.tokens();
        this.principals = workspace.principals();
        this.compute = Stream.concat(workspace.warehouses().stream(), workspace.clusters().stream())
                .toList();
    }

    /** The state of a trial's operation, as it is shown. */
    static String state(Installation installation, Trial trial) {
        return String.join(
                " and ", installation.database().texts(STATE, trial.workspace().name()));
    }

    /** What does not agree; empty when all does. */
    static List<String> violations(Installation installation, Trial trial) {
        Truth truth = new Truth(installation, trial);
        String state = state(installation, trial);
        truth.check(state);
        return truth.wrong.stream()
                .map(what -> trial + " [" + state + "]: " + what + truth)
                .toList();
    }

    private void check(String state) {
        everythingIsKnown();
        switch (trial.cell().kind()) {
            case CONNECT, UNDO -> connected(state);
            case ROTATE -> rotated(state);
            case EMERGENCY -> replaced(state);
            case DISCONNECT -> disconnected(state);
            case REPAIR -> repaired(state);
        }
    }

    private void connected(String state) {
        if (state.startsWith("SUCCEEDED")) {
            want(trial.cell().kind() == Kind.CONNECT, "succeeded although the token was refused");
            want(principals.size() == 1, "principals");
            want(compute.size() == (trial.partner().hasCompute() ? 1 : 0), "compute");
            want(tokens.size() == 1, "tokens");
            wantDelivered();
            principals.forEach(this::wantUsable);
            want(recorded() == 1, "the check mark is missing");
        } else if (state.startsWith("FAILED")) {
            want(trial.cell().kind() == Kind.UNDO, "a connect that could be made was given up");
            want(principals.isEmpty(), "principals");
            want(compute.isEmpty(), "compute");
            want(tokens.isEmpty(), "tokens");
            want(recorded() == 0, "a check mark");
        } else {
            want(state.equals("WAITING SETTLEMENT"), "no named state");
        }
    }

    private void rotated(String state) {
        want(isThere(old()), "the old token is gone though the partner has not switched");
        if (state.equals("WAITING USE") || state.equals("WAITING ADOPTION")) {
            want(tokens.size() == 2, "tokens");
            wantDelivered();
        } else {
            want(state.equals("WAITING SETTLEMENT"), "no named state");
        }
    }

    private void replaced(String state) {
        want(!isThere(old()), "the compromised token is still there");
        if (state.startsWith("SUCCEEDED")) {
            want(tokens.size() == 1, "tokens");
            wantDelivered();
        } else {
            want(state.equals("WAITING SETTLEMENT"), "no named state");
        }
    }

    private void disconnected(String state) {
        want(state.equals("SUCCEEDED"), "no disconnect");
        want(principals.isEmpty(), "principals");
        want(compute.isEmpty(), "compute");
        want(tokens.isEmpty(), "tokens");
        want(recorded() == 0, "a check mark");
    }

    /** All of its profile, and nothing else; what it signs in with was not touched. */
    private void repaired(String state) {
        want(state.equals("SUCCEEDED"), "no repair");
        want(principals.size() == 1 && compute.size() == 1, "principals or compute");
        want(tokens.size() == 1 && isThere(old()), "tokens");
        principals.forEach(this::wantUsable);
        principals.forEach(principal -> want(
                principal.entitlements().equals(trial.partner().entitlements()),
                "is entitled to " + principal.entitlements()));
        want(workspace.members(Trial.GROUP).isEmpty(), "is in a group");
    }

    private void everythingIsKnown() {
        wrong.addAll(Marks.orphans(installation.database(), workspace));
        if (trial.cell().kind().isConnect()) {
            wrong.addAll(Marks.unmarked(workspace));
        }
    }

    private void wantDelivered() {
        String value = workspace.secret(Trial.SCOPE, "value");
        want(
                value != null
                        && tokens.stream()
                                .anyMatch(token -> token.tokenId().equals(Client.hash(value))
                                        && !token.tokenId().equals(oldId())),
                "the secret scope does not hold the new token");
    }

    private void wantUsable(SimulatedPrincipal principal) {
        want(principal.displayName().equals(trial.partner().principal()) && principal.active(), "principal's name");
        want(workspace.tokenUsers().contains(principal.applicationId()), "may not use tokens");
        want(
                compute.stream().allMatch(resource -> resource.users().containsKey(principal.applicationId())),
                "may not use its compute");
    }

    private int recorded() {
        return installation
                .database()
                .texts("SELECT partner FROM pca.recorded_connection WHERE workspace = ?", workspace.name())
                .size();
    }

    private boolean isThere(@Nullable AddedToken token) {
        return token != null && tokens.stream().anyMatch(each -> each.tokenId().equals(token.tokenId()));
    }

    private @Nullable AddedToken old() {
        return trial.old();
    }

    private String oldId() {
        AddedToken old = old();
        return old == null ? "" : old.tokenId();
    }

    private void want(boolean condition, String otherwise) {
        if (!condition) {
            wrong.add(otherwise);
        }
    }

    @Override
    public String toString() {
        return "; there are " + principals.size() + " principals, " + compute.size() + " compute, " + tokens.size()
                + " tokens; steps "
                + installation
                        .database()
                        .texts(
                                "SELECT concat_ws(':', s.position, s.effect, s.state, s.error) FROM pca.operation_step AS s"
                                        + " JOIN pca.operation AS o ON o.id = s.operation_id WHERE o.workspace = ? ORDER BY s.position",
                                workspace.name())
                + "; changes "
                + workspace.changes().stream().map(Change::kind).toList();
    }
}
