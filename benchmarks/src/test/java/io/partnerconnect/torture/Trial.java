package io.partnerconnect.torture;

import io.partnerconnect.simulator.AddedToken;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.partnerconnect.simulator.fault.FaultAction;
import io.partnerconnect.simulator.fault.FaultRule;
import io.partnerconnect.simulator.fault.RequestWatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One operation in a workspace of its own, struck once. */
final class Trial implements RequestWatcher {
    static final String SCOPE = "partners";
    private static final FaultAction REFUSED = FaultAction.standardError(
            403, "FEATURE_DISABLED", "On-behalf-of token creation is not enabled for this workspace");

    private final Cell cell;
    private final SimulatedWorkspace workspace;
    private final Installation installation;
    private final Partner partner;
    private final Duration hesitation;
    private final boolean late;
    private final @Nullable AddedToken old;
    private final AtomicBoolean armed = new AtomicBoolean(true);
    /** The thread that serves the request to be struck; 0 when none does. */
    private final AtomicLong aimed = new AtomicLong();

    private volatile @Nullable Replica struck;
    private volatile @Nullable Instant struckAt;

    /** The partners that are connected: with a warehouse, a cluster, and neither. */
    enum Partner {
        FIVETRAN("fivetran", "FIVETRAN_USER"),
        JOHN_SNOW_LABS("john-snow-labs", "JOHN_SNOW_LABS_USER"),
        PROPHECY("prophecy", "PROPHECY_USER");

        private final String key;
        private final String principal;

        Partner(String key, String principal) {
            this.key = key;
            this.principal = principal;
        }

        String key() {
            return key;
        }

        String principal() {
            return principal;
        }

        boolean hasCompute() {
            return this != PROPHECY;
        }
    }

    Trial(Cell cell, SimulatedWorkspace workspace, Installation installation, Random chance) {
        this.cell = cell;
        this.workspace = workspace;
        this.installation = installation;
        boolean needsCompute = switch (cell.call()) {
            case COMPUTE, COMPUTE_USE, REMOVE_COMPUTE -> true;
            default -> false;
        };
        this.partner = Partner.values()[chance.nextInt(needsCompute ? 2 : 3)];
        this.hesitation = Duration.ofMillis(chance.nextInt(12));
        this.late = chance.nextBoolean();
        this.old = arranged();
    }

    private @Nullable AddedToken arranged() {
        workspace.addSecretScope(SCOPE);
        if (cell.kind() == Kind.UNDO) {
            workspace.faults().add(FaultRule.every("POST", "*/on-behalf-of/tokens", REFUSED));
        }
        workspace.watch(this);
        if (cell.kind().isConnect()) {
            return null;
        }
        SimulatedPrincipal principal =
                workspace.addPrincipal(partner.principal(), "workspace-access", "databricks-sql-access");
        workspace.grantTokenUse(principal.applicationId());
        return workspace.addToken(principal, "Partner Connect", Duration.ofDays(90), Duration.ofDays(80), null);
    }

    Cell cell() {
        return cell;
    }

    SimulatedWorkspace workspace() {
        return workspace;
    }

    Partner partner() {
        return partner;
    }

    /** The token to be replaced; null when a partner is to be connected. */
    @Nullable
    AddedToken old() {
        return old;
    }

    @Nullable
    Replica struck() {
        return struck;
    }

    @Nullable
    Instant struckAt() {
        return struckAt;
    }

    /** Asks for the operation; through the other replica once more, with the same key, when one does not answer. */
    void begin() {
        String connections = "/workspaces/" + workspace.name() + "/connections";
        String delivery = "\"delivery\":{\"method\":\"SECRET_SCOPE\",\"scope\":\"" + SCOPE
                + "\",\"key\":\"value\"},\"reason\":\"torture\"";
        Installation.Answer answer = cell.kind().isConnect()
                ? installation.post(
                        connections,
                        "connect-" + workspace.name(),
                        "{\"partner\":\"" + partner.key() + "\",\"lifetime_seconds\":86400," + delivery + "}")
                : installation.post(
                        connections + "/" + partner.key() + "/rotations",
                        "rotate-" + workspace.name(),
                        "{\"cause\":\"" + (cell.kind() == Kind.EMERGENCY ? "COMPROMISED" : "SCHEDULED") + "\","
                                + delivery + "}");
        if (answer.status() >= 300) {
            throw new IllegalStateException(this + " was not begun: " + answer);
        }
    }

    /** Whether the request has come and was struck. */
    boolean isStruck() {
        return struckAt != null;
    }

    @Override
    public Optional<FaultAction> arrived(String method, String path) {
        if (!cell.call().is(method, path) || !armed.compareAndSet(true, false)) {
            return Optional.empty();
        }
        return switch (cell.blow()) {
            case RESET_BEFORE -> gone(new FaultAction.ResetBefore());
            case ANSWER_LOST -> gone(new FaultAction.ResetAfterEffect());
            case EXECUTED_503 ->
                gone(new FaultAction.AnswerAfterEffect(503, "{\"message\":\"upstream connect error\"}"));
            case KILL, STOP, CUT -> {
                if (cell.moment() != Moment.BEFORE) {
                    aimed.set(Thread.currentThread().threadId());
                    yield Optional.empty();
                }
                strike();
                yield cell.blow() == Blow.KILL && !late ? Optional.of(new FaultAction.ResetBefore()) : Optional.empty();
            }
        };
    }

    @Override
    public void carriedOut(String method, String path) {
        if (aimed.compareAndSet(Thread.currentThread().threadId(), 0)) {
            strike();
        }
    }

    private Optional<FaultAction> gone(FaultAction action) {
        struckAt = Instant.now();
        return Optional.of(action);
    }

    /** What comes from a replica that was struck already is nothing new; the next such request is. */
    private void strike() {
        Optional<Replica> holder = installation.holderIn(workspace.name());
        if (holder.isEmpty()) {
            armed.set(true);
            return;
        }
        Rally rally = holder.get().rally(cell.blow(), hesitation);
        CompletableFuture<Void> unused = rally.struck().thenAccept(happened -> {
            if (happened) {
                struck = holder.get();
                struckAt = Instant.now();
            } else {
                armed.set(true);
            }
        });
        rally.hold(cell.moment());
    }

    @Override
    public String toString() {
        return workspace.name() + " " + partner.key() + " " + cell.request() + " " + cell.strike();
    }
}
