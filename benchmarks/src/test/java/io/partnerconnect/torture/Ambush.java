package io.partnerconnect.torture;

import io.partnerconnect.simulator.fault.FaultAction;
import io.partnerconnect.simulator.fault.RequestWatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Waits in one workspace until an operation comes to its cell, and strikes once. */
final class Ambush implements RequestWatcher {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Cell cell;
    private final String workspace;
    private final long number;
    private final Installation installation;
    private final Duration hesitation;
    /** Of a request whose sender is killed before its effect: whether it has its effect all the same. */
    private final boolean late;

    private final AtomicBoolean armed = new AtomicBoolean(true);
    /** The thread that serves the request to be struck; 0 when none does. */
    private final AtomicLong aimed = new AtomicLong();

    private volatile @Nullable Replica struck;
    private volatile @Nullable Instant struckAt;

    Ambush(Cell cell, int number, Installation installation, Duration hesitation, boolean late) {
        this.cell = cell;
        this.workspace = "w" + number;
        this.number = number + 1L;
        this.installation = installation;
        this.hesitation = hesitation;
        this.late = late;
    }

    /** Commits are waited for in the database; requests come by themselves. */
    void lie() {
        if (cell.moment().isOfCommit()) {
            Thread.ofVirtual().start(this::awaitCommit);
        }
    }

    @Nullable
    Replica struck() {
        return struck;
    }

    @Nullable
    Instant struckAt() {
        return struckAt;
    }

    private void awaitCommit() {
        Instant end = Instant.now().plus(PATIENCE);
        while (struckAt == null && Instant.now().isBefore(end)) {
            Database database = installation.database();
            database.hold(number, workspace, cell.call().effect(), cell.moment().isOfIntent());
            try {
                while (!database.isHeld(number) && Instant.now().isBefore(end)) {
                    Pause.of(BETWEEN_LOOKS);
                }
                if (database.isHeld(number)) {
                    strike();
                }
            } finally {
                database.letGo(number, struckAt != null && cell.moment().breaksOff());
            }
        }
    }

    @Override
    public Optional<FaultAction> arrived(String method, String path) {
        if (cell.moment().isOfCommit() || !cell.call().is(method, path) || !armed.compareAndSet(true, false)) {
            return Optional.empty();
        }
        return switch (cell.blow()) {
            case RESET -> gone(new FaultAction.ResetBefore());
            case ANSWER_LOST -> gone(new FaultAction.ResetAfterEffect());
            case DONE_503 -> gone(new FaultAction.AnswerAfterEffect(503, "{\"message\":\"upstream connect error\"}"));
            case KILL, STOP, CUT -> {
                if (cell.moment() != Moment.SENT) {
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
        Optional<Replica> holder = installation.holderIn(workspace);
        if (holder.isEmpty()) {
            armed.set(true);
            return;
        }
        Rally rally = holder.get().rally(cell.blow(), hesitation);
        CompletableFuture<Void> noted = rally.struck()
                .thenAccept(time -> time.ifPresentOrElse(at -> note(holder.get(), at), () -> armed.set(true)));
        rally.hold(cell.moment());
        if (cell.moment() != Moment.ANSWERED) {
            noted.join();
        }
    }

    private void note(Replica replica, Instant at) {
        struck = replica;
        struckAt = at;
    }
}
