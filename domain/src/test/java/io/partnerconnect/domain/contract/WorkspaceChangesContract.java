package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.workspace.Workspace;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** How every change of a workspace fails, whichever port it belongs to. */
public abstract class WorkspaceChangesContract extends WorkspaceFailuresContract {
    /**
     * One change of a port.
     *
     * @param onlyForAdmins whether it takes an admin, and not just the owner of what is changed
     * @param looksFirst whether it begins with a read, so that where that fails surely nothing was done
     * @param prepared arranges what it takes, and gives the change
     */
    protected record Change(
            String name,
            boolean onlyForAdmins,
            boolean looksFirst,
            Function<WorkspaceArrangement, Consumer<Workspace>> prepared) {
        Change(String name, Function<WorkspaceArrangement, Consumer<Workspace>> prepared) {
            this(name, true, false, prepared);
        }
    }

    protected abstract Stream<Change> changes();

    @TestFactory
    Stream<DynamicTest> aChangeWithAnExpiredCredentialIsRefused() {
        return each(
                changes(),
                WorkspaceArrangement::expireCredential,
                (change, end) -> Ended.as(Failure.Refused.class, Refusal.CREDENTIAL_REFUSED.code(), end));
    }

    @TestFactory
    Stream<DynamicTest> aChangeWithACredentialThatIsNotConfiguredIsRefused() {
        return changes()
                .map(change -> test(change, () -> {
                    WorkspaceArrangement other = arrangement();
                    Consumer<Workspace> prepared = change.prepared().apply(other);
                    Workspace workspace = other.withUnknownCredential();
                    Ended.as(
                            Failure.Refused.class,
                            Refusal.CREDENTIAL_UNKNOWN.code(),
                            catchThrowable(() -> prepared.accept(workspace)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aChangeByWhoIsNoAdminIsRefused() {
        return each(
                changes().filter(Change::onlyForAdmins),
                other -> other.callerIsAdmin(false),
                (change, end) -> Ended.as(Failure.Refused.class, Refusal.NOT_AN_ADMIN.code(), end));
    }

    @TestFactory
    Stream<DynamicTest> aChangeOverTheRateLimitSurelyDidNothing() {
        return each(
                changes(),
                WorkspaceArrangement::throttle,
                (change, end) -> Ended.as(Failure.Unavailable.class, Outage.THROTTLED.code(), end));
    }

    @TestFactory
    Stream<DynamicTest> aChangeAnsweredWithTheWorkspacesOwnErrorIsUnknown() {
        return each(changes(), WorkspaceArrangement::fail, (change, end) -> {
            if (change.looksFirst()) {
                Ended.as(Failure.Unavailable.class, Outage.FAILING.code(), end);
            } else {
                assertThat(end).isInstanceOf(Failure.OutcomeUnknown.class);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aChangeWhoseAnswerIsLostIsUnknown() {
        return each(
                changes(),
                WorkspaceArrangement::loseAnswersOfChanges,
                (change, end) -> assertThat(end).isInstanceOf(Failure.OutcomeUnknown.class));
    }

    private interface Expectation {
        void of(Change change, Throwable end);
    }

    private Stream<DynamicTest> each(
            Stream<Change> changes, Consumer<WorkspaceArrangement> trouble, Expectation expected) {
        return changes.map(change -> test(change, () -> {
            WorkspaceArrangement other = arrangement();
            Consumer<Workspace> prepared = change.prepared().apply(other);
            trouble.accept(other);
            expected.of(change, catchThrowable(() -> prepared.accept(other.workspace())));
        }));
    }

    private static DynamicTest test(Change change, Executable execution) {
        return DynamicTest.dynamicTest(change.name(), execution);
    }
}
