package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.workspace.Workspace;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** How every read of a workspace fails, whichever port it belongs to. */
public abstract class WorkspaceFailuresContract {
    /** One read of a port, named. */
    protected record Read(String name, java.util.function.Consumer<Workspace> on) {}

    /** A workspace of its own for each call. */
    protected abstract WorkspaceArrangement arrangement();

    protected abstract Stream<Read> reads();

    @TestFactory
    Stream<DynamicTest> anExpiredCredentialIsRefused() {
        return eachRead(read -> {
            WorkspaceArrangement other = arrangement();
            other.expireCredential();
            assertThat(refusalOf(read, other.workspace())).isEqualTo(Refusal.CREDENTIAL_REFUSED);
        });
    }

    @TestFactory
    Stream<DynamicTest> aCredentialThatIsNotConfiguredIsUnknown() {
        return eachRead(read -> assertThat(refusalOf(read, arrangement().withUnknownCredential()))
                .isEqualTo(Refusal.CREDENTIAL_UNKNOWN));
    }

    @TestFactory
    Stream<DynamicTest> aWorkspaceThatFailsIsUnavailable() {
        return eachRead(read -> {
            WorkspaceArrangement other = arrangement();
            other.fail();
            assertThat(outageOf(read, other.workspace())).isEqualTo(Outage.FAILING);
        });
    }

    @TestFactory
    Stream<DynamicTest> aWorkspaceOverItsRateLimitIsUnavailable() {
        return eachRead(read -> {
            WorkspaceArrangement other = arrangement();
            other.throttle();
            assertThat(outageOf(read, other.workspace())).isEqualTo(Outage.THROTTLED);
        });
    }

    private interface Check {
        void of(Read read);
    }

    private Stream<DynamicTest> eachRead(Check check) {
        return reads().map(read -> {
            Executable execution = () -> check.of(read);
            return DynamicTest.dynamicTest(read.name(), execution);
        });
    }

    private static Refusal refusalOf(Read read, Workspace workspace) {
        return catchThrowableOfType(Failure.Refused.class, () -> read.on().accept(workspace))
                .refusal();
    }

    private static Outage outageOf(Read read, Workspace workspace) {
        return catchThrowableOfType(Failure.Unavailable.class, () -> read.on().accept(workspace))
                .outage();
    }
}
