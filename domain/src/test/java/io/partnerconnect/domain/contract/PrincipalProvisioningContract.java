package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.SomeMarkers;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Marker;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.port.out.PrincipalProvisioning;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PrincipalProvisioning} must do. */
public abstract class PrincipalProvisioningContract extends WorkspaceChangesContract {
    private static final PrincipalName NAME = new PrincipalName("FIVETRAN_USER");
    private static final ScimId NOBODY = new ScimId(1);
    private static final Set<String> TWO = Set.of("workspace-access", "allow-cluster-create");

    private WorkspaceArrangement other;

    protected abstract PrincipalProvisioning principals();

    @BeforeEach
    void aWorkspace() {
        other = arrangement();
    }

    @Override
    protected Stream<Read> reads() {
        return Stream.of(new Read(
                "marked",
                it -> assertThat(principals().marked(it, NAME, SomeMarkers.marker()))
                        .isNotNull()));
    }

    @Override
    protected Stream<Change> changes() {
        return Stream.of(
                new Change("create", it -> {
                    Marker mark = SomeMarkers.marker();
                    it.changeable();
                    return on -> assertThat(principals().create(on, NAME, mark)).isNotNull();
                }),
                new Change("entitle", it -> {
                    ScimId id = it.addPrincipal(NAME.value()).id();
                    return on -> principals().entitle(on, id, TWO);
                }),
                new Change("withdraw", it -> {
                    ScimId id = it.addPrincipal(NAME.value()).id();
                    return on -> principals().withdraw(on, id, TWO);
                }),
                new Change("setActive", it -> {
                    ScimId id = it.addPrincipal(NAME.value()).id();
                    return on -> principals().setActive(on, id, false);
                }));
    }

    @Test
    void aMadePrincipalIsThereActiveAndEntitledToNothing() {
        // When
        ServicePrincipal made = principals().create(other.changeable(), NAME, SomeMarkers.marker());

        // Then
        assertThat(made.displayName()).isEqualTo(NAME.value());
        assertThat(made.active()).isTrue();
        assertThat(made.entitlements()).isEmpty();
        assertThat(other.principal(made.id()))
                .get()
                .usingRecursiveComparison()
                .ignoringFields("groups")
                .isEqualTo(made);
    }

    @Test
    void aPrincipalIsFoundByItsMarkAndOthersOfTheNameAreNot() {
        // Given
        Marker mark = SomeMarkers.marker();
        ServicePrincipal made = principals().create(other.changeable(), NAME, mark);
        other.addPrincipal(NAME.value());
        ServicePrincipal another = principals().create(other.changeable(), NAME, SomeMarkers.marker());

        // When
        List<ServicePrincipal> marked = principals().marked(other.workspace(), NAME, mark);

        // Then
        assertThat(marked)
                .extracting(ServicePrincipal::id)
                .containsExactly(made.id())
                .doesNotContain(another.id());
    }

    @Test
    void aMarkIsLookedForUnderItsNameOnly() {
        // Given
        Marker mark = SomeMarkers.marker();
        ServicePrincipal made = principals().create(other.changeable(), NAME, mark);

        // When
        List<ServicePrincipal> marked =
                principals().marked(other.workspace(), new PrincipalName("fivetran_user"), mark);

        // Then
        assertThat(marked).doesNotContain(made);
    }

    @Test
    void aPrincipalWhoseAnswerWasLostIsFoundByItsMarkOnce() {
        // Given
        Marker mark = SomeMarkers.marker();
        other.loseAnswersOfChanges();

        // When
        Throwable creating = catchThrowable(() -> principals().create(other.changeable(), NAME, mark));

        // Then
        other.answerAgain();
        assertThat(creating).isInstanceOf(Failure.OutcomeUnknown.class);
        assertThat(principals().marked(other.workspace(), NAME, mark)).hasSize(1);
    }

    @Test
    void entitlingAddsToWhatIsThere() {
        // Given
        ScimId id = other.addPrincipal(NAME.value()).id();

        // When
        principals().entitle(other.workspace(), id, TWO);

        // Then
        assertThat(entitlements(id))
                .containsExactlyInAnyOrder("databricks-sql-access", "workspace-access", "allow-cluster-create");
    }

    @Test
    void entitlingTwiceIsAsGoodAsOnce() {
        // Given
        ScimId id = other.addPrincipal(NAME.value()).id();
        principals().entitle(other.workspace(), id, TWO);

        // When
        principals().entitle(other.workspace(), id, TWO);

        // Then
        assertThat(entitlements(id)).hasSize(3);
    }

    @Test
    void withdrawingLeavesTheOthers() {
        // Given
        ScimId id = other.addPrincipal(NAME.value()).id();
        principals().entitle(other.workspace(), id, TWO);

        // When
        principals().withdraw(other.workspace(), id, TWO);

        // Then
        assertThat(entitlements(id)).containsExactly("databricks-sql-access");
    }

    @Test
    void withdrawingWhatIsNotThereChangesNothing() {
        // Given
        ScimId id = other.addPrincipal(NAME.value()).id();

        // When
        principals().withdraw(other.workspace(), id, TWO);

        // Then
        assertThat(entitlements(id)).containsExactly("databricks-sql-access");
    }

    @Test
    void noEntitlementsAreNoChange() {
        // Given
        ScimId id = other.addPrincipal(NAME.value()).id();

        // When
        principals().entitle(other.workspace(), id, Set.of());
        principals().withdraw(other.workspace(), id, Set.of());

        // Then
        assertThat(entitlements(id)).containsExactly("databricks-sql-access");
    }

    @Test
    void anInactivePrincipalKeepsWhatItHasAndBecomesActiveAgain() {
        // Given
        ServicePrincipal principal = other.addPrincipal(NAME.value());
        principals().setActive(other.workspace(), principal.id(), false);
        principals().setActive(other.workspace(), principal.id(), false);
        boolean wasActive = active(principal.id());

        // When
        principals().setActive(other.workspace(), principal.id(), true);

        // Then
        assertThat(wasActive).isFalse();
        assertThat(other.principal(principal.id())).contains(principal);
    }

    @Test
    void nothingIsChangedOfAPrincipalThatIsNotThere() {
        assertThat(Stream.<ThrowingCallable>of(
                        () -> principals().entitle(other.workspace(), NOBODY, TWO),
                        () -> principals().withdraw(other.workspace(), NOBODY, TWO),
                        () -> principals().setActive(other.workspace(), NOBODY, false)))
                .allSatisfy(change ->
                        Ended.as(Failure.NotFound.class, Missing.SERVICE_PRINCIPAL.code(), catchThrowable(change)));
    }

    private Set<String> entitlements(ScimId id) {
        return other.principal(id).orElseThrow().entitlements();
    }

    private boolean active(ScimId id) {
        return other.principal(id).orElseThrow().active();
    }
}
