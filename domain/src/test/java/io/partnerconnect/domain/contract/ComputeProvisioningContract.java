package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.SomeMarkers;
import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.operation.Marker;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.ComputeProvisioning;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link ComputeProvisioning} must do. */
public abstract class ComputeProvisioningContract extends WorkspaceChangesContract {
    private static final String NAME = "FIVETRAN_ENDPOINT";
    private static final String NONE = "0123456789abcdef";

    private WorkspaceArrangement other;

    protected abstract ComputeProvisioning compute();

    @BeforeEach
    void aWorkspace() {
        other = arrangement();
    }

    @Override
    protected Stream<Read> reads() {
        return kinds().flatMap(kind -> Stream.of(
                new Read(
                        "marked " + kind,
                        it -> assertThat(compute().marked(it, kind, NAME, SomeMarkers.marker()))
                                .isNotNull()),
                new Read(
                        "exists " + kind,
                        it -> assertThat(compute().exists(it, kind, NONE)).isFalse()),
                new Read(
                        "users " + kind,
                        it -> assertThat(compute().users(it, kind, NONE)).isEmpty())));
    }

    @Override
    protected Stream<Change> changes() {
        return kinds().flatMap(kind -> Stream.of(
                new Change("create " + kind, it -> {
                    it.changeable();
                    return on -> assertThat(compute().create(on, kind, NAME, SomeMarkers.marker()))
                            .isNotNull();
                }),
                new Change("grant " + kind, false, false, it -> granting(it, kind)),
                new Change("remove " + kind, false, false, it -> {
                    String id = made(it, kind).id();
                    return on -> assertThat(compute().remove(on, kind, id)).isNotNull();
                })));
    }

    private Consumer<Workspace> granting(WorkspaceArrangement it, Compute kind) {
        ApplicationId principal = it.addPrincipal("FIVETRAN_USER").applicationId();
        String id = made(it, kind).id();
        return on -> compute().grant(on, kind, id, principal);
    }

    private static Stream<Compute> kinds() {
        return Stream.of(Compute.SQL_WAREHOUSE, Compute.CLUSTER);
    }

    @ParameterizedTest
    @EnumSource(names = {"SQL_WAREHOUSE", "CLUSTER"})
    void whatIsMadeIsThere(Compute kind) {
        // When
        ComputeResource made = compute().create(other.changeable(), kind, NAME, SomeMarkers.marker());

        // Then
        assertThat(made.kind()).isEqualTo(kind);
        assertThat(made.name()).isEqualTo(NAME);
        assertThat(other.compute(kind)).containsExactly(made.id());
        assertThat(compute().exists(other.workspace(), kind, made.id())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"SQL_WAREHOUSE", "CLUSTER"})
    void itIsFoundByNameAndMarkAndByNoOther(Compute kind) {
        // Given
        Marker mark = SomeMarkers.marker();
        ComputeResource made = compute().create(other.changeable(), kind, NAME, mark);
        ComputeResource another = compute().create(other.changeable(), kind, "ANOTHER", SomeMarkers.marker());
        other.addWarehouse("UNMARKED");
        other.addCluster("UNMARKED");

        // When
        List<ComputeResource> marked = compute().marked(other.workspace(), kind, NAME, mark);

        // Then
        assertThat(marked)
                .extracting(ComputeResource::id)
                .containsExactly(made.id())
                .doesNotContain(another.id());
        assertThat(compute().marked(other.workspace(), kind, "ANOTHER", mark)).isEmpty();
        assertThat(compute().marked(other.workspace(), kind, "UNMARKED", mark)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SQL_WAREHOUSE", "CLUSTER"})
    void whatWasMadeWithoutAnAnswerIsFoundByItsMarkOnce(Compute kind) {
        // Given
        Marker mark = SomeMarkers.marker();
        other.loseAnswersOfChanges();

        // When
        Throwable creating = catchThrowable(() -> compute().create(other.changeable(), kind, NAME, mark));

        // Then
        other.answerAgain();
        assertThat(creating).isInstanceOf(Failure.OutcomeUnknown.class);
        assertThat(compute().marked(other.workspace(), kind, NAME, mark)).hasSize(1);
    }

    @Test
    void twoWarehousesCannotHaveTheSameName() {
        // Given
        made(other, Compute.SQL_WAREHOUSE);

        // When
        Throwable creating = catchThrowable(() -> made(other, Compute.SQL_WAREHOUSE));

        // Then
        Ended.as(Failure.Refused.class, Refusal.REQUEST_REFUSED.code(), creating);
        assertThat(other.compute(Compute.SQL_WAREHOUSE)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"SQL_WAREHOUSE", "CLUSTER"})
    void whatIsNotThereDoesNotExist(Compute kind) {
        assertThat(compute().exists(other.workspace(), kind, NONE)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"SQL_WAREHOUSE", "CLUSTER"})
    void whoIsLetUseItJoinsThoseWhoMayAlready(Compute kind) {
        // Given
        String id = made(other, kind).id();
        ApplicationId first = other.addPrincipal("FIVETRAN_USER").applicationId();
        ApplicationId second = other.addPrincipal("RIVERY_USER").applicationId();
        compute().grant(other.workspace(), kind, id, first);

        // When
        compute().grant(other.workspace(), kind, id, second);
        compute().grant(other.workspace(), kind, id, second);

        // Then
        assertThat(other.computeUsers(kind, id)).containsExactlyInAnyOrder(first, second);
    }

    @ParameterizedTest
    @EnumSource(names = {"SQL_WAREHOUSE", "CLUSTER"})
    void whoIsLetUseItIsToldAndNobodyElse(Compute kind) {
        // Given
        String id = made(other, kind).id();
        ApplicationId first = other.addPrincipal("FIVETRAN_USER").applicationId();
        ApplicationId second = other.addPrincipal("RIVERY_USER").applicationId();
        other.addPrincipal("HEX_USER");
        assertThat(compute().users(other.workspace(), kind, id)).contains(Set.of());
        compute().grant(other.workspace(), kind, id, first);

        // When
        compute().grant(other.workspace(), kind, id, second);

        // Then
        assertThat(compute().users(other.workspace(), kind, id)).contains(Set.of(first, second));
    }

    @ParameterizedTest
    @EnumSource(names = {"SQL_WAREHOUSE", "CLUSTER"})
    void whatIsNotThereHasNoUsers(Compute kind) {
        assertThat(compute().users(other.workspace(), kind, NONE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SQL_WAREHOUSE", "CLUSTER"})
    void nobodyUnknownIsLetUseIt(Compute kind) {
        // Given
        String id = made(other, kind).id();

        // When
        Throwable granting = catchThrowable(
                () -> compute().grant(other.workspace(), kind, id, new ApplicationId(UUID.randomUUID())));

        // Then
        Ended.as(Failure.NotFound.class, Missing.SERVICE_PRINCIPAL.code(), granting);
    }

    @ParameterizedTest
    @EnumSource(names = {"SQL_WAREHOUSE", "CLUSTER"})
    void nobodyIsLetUseWhatIsNotThere(Compute kind) {
        // Given
        ApplicationId principal = other.addPrincipal("FIVETRAN_USER").applicationId();

        // When
        Throwable granting = catchThrowable(() -> compute().grant(other.workspace(), kind, NONE, principal));

        // Then
        Ended.as(Failure.NotFound.class, Missing.COMPUTE.code(), granting);
    }

    @ParameterizedTest
    @EnumSource(names = {"SQL_WAREHOUSE", "CLUSTER"})
    void whatIsRemovedIsGone(Compute kind) {
        // Given
        String id = made(other, kind).id();

        // When
        Deletion removal = compute().remove(other.workspace(), kind, id);

        // Then
        assertThat(removal).isEqualTo(Deletion.DELETED);
        assertThat(other.compute(kind)).isEmpty();
        assertThat(compute().exists(other.workspace(), kind, id)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"SQL_WAREHOUSE", "CLUSTER"})
    void whatIsRemovedTwiceIsAlreadyGone(Compute kind) {
        // Given
        String id = made(other, kind).id();
        assertThat(compute().remove(other.workspace(), kind, id)).isEqualTo(Deletion.DELETED);

        // When
        Deletion second = compute().remove(other.workspace(), kind, id);

        // Then
        assertThat(second).isEqualTo(Deletion.ALREADY_GONE);
    }

    private ComputeResource made(WorkspaceArrangement it, Compute kind) {
        return compute().create(it.changeable(), kind, NAME, SomeMarkers.marker());
    }
}
