package io.partnerconnect.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.FieldError;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FailureTest {
    private static final WorkspaceName PROD = new WorkspaceName("prod-eu");

    /** One of each kind and reason. */
    static Stream<Failure> failures() {
        return Stream.of(
                        Stream.of(
                                new Failure.Invalid("field", "must be so"),
                                new Failure.Forbidden("admin", "in workspace prod-eu"),
                                new Failure.Stale("workspace"),
                                new Failure.OutcomeUnknown("Nobody knows.", null, null)),
                        Stream.of(Missing.values()).map(it -> new Failure.NotFound(it, "x")),
                        Stream.of(Clash.values()).map(it -> new Failure.Conflict(it, "It clashes.")),
                        Stream.of(Refusal.values()).map(it -> new Failure.Refused(it, PROD, null)),
                        Stream.of(Outage.values())
                                .map(it -> new Failure.Unavailable(it, PROD, Duration.ofSeconds(1), null, null)))
                .flatMap(it -> it);
    }

    @Test
    void everyKindOfFailureIsTested() {
        assertThat(failures().<Class<?>>map(Failure::getClass).distinct())
                .containsExactlyInAnyOrder(Failure.class.getPermittedSubclasses());
    }

    @Test
    void everyFailureHasACodeOfItsOwn() {
        assertThat(failures().map(Failure::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void aRefusalSaysWhoRefusedAndWhatToDo() {
        assertThat(Refusal.values()).allSatisfy(refusal -> {
            assertThat(new Failure.Refused(refusal, PROD, null))
                    .hasMessageStartingWith("Workspace prod-eu refused: ")
                    .hasMessageEndingWith("Nothing was changed.");
            assertThat(refusal.remedy()).endsWith(".");
        });
    }

    @Test
    void allThatIsInvalidIsSaidAtOnce() {
        var both = new Failure.Invalid(List.of(new FieldError("a", "must be b"), new FieldError("c", "must be d")));
        assertThat(both).hasMessage("a must be b; c must be d");
        assertThat(both.errors()).hasSize(2);
    }
}
