package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Deletion;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalFilter;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link WorkspacePrincipals} must do. */
public abstract class WorkspacePrincipalsContract extends WorkspaceFailuresContract {
    private WorkspaceArrangement other;

    protected abstract WorkspacePrincipals principals();

    @BeforeEach
    void aWorkspace() {
        other = arrangement();
    }

    @Override
    protected Stream<Read> reads() {
        return Stream.of(
                new Read("list", it -> principals().list(it, PrincipalFilter.all(), PageRequest.first(10))),
                new Read(
                        "named",
                        it -> assertThat(principals().named(it, Set.of(name("A"))))
                                .isNotNull()),
                new Read(
                        "find",
                        it -> assertThat(principals().find(it, nobody())).isNotNull()));
    }

    @Test
    void aListedPrincipalLooksAsItWasMade() {
        // Given
        ServicePrincipal fivetran = other.addPrincipal(unique("FIVETRAN_USER"));

        // When
        Page<ServicePrincipal> page =
                principals().list(other.workspace(), named(fivetran.displayName()), PageRequest.first(10));

        // Then
        assertThat(page.items()).singleElement().satisfies(listed -> {
            assertThat(listed.id()).isEqualTo(fivetran.id());
            assertThat(listed.applicationId()).isEqualTo(fivetran.applicationId());
            assertThat(listed.displayName()).isEqualTo(fivetran.displayName());
            assertThat(listed.active()).isTrue();
            assertThat(listed.entitlements()).containsExactly("databricks-sql-access");
        });
        assertThat(page.next()).isNull();
    }

    @Test
    void pagesHoldEveryPrincipalOnceInTheOrderOfTheirIds() {
        // Given
        for (int i = 0; i < 7; i++) {
            other.addPrincipal(unique("PAGED_USER"));
        }

        // When
        List<ServicePrincipal> walked = walk(3);

        // Then
        assertThat(walked).extracting(principal -> principal.id().value()).containsAll(other.principals());
        assertThat(walked).doesNotHaveDuplicates();
        assertThat(walked)
                .isSortedAccordingTo(
                        Comparator.comparing(principal -> principal.id().value()));
    }

    @Test
    void noPageHoldsMoreThanWasAskedFor() {
        // Given
        other.addPrincipal(unique("A_USER"));
        other.addPrincipal(unique("B_USER"));

        // When
        Page<ServicePrincipal> page = principals().list(other.workspace(), PrincipalFilter.all(), PageRequest.first(1));

        // Then
        assertThat(page.items()).hasSize(1);
        assertThat(page.next()).isNotNull();
    }

    @Test
    void aNameNobodyCarriesGivesAnEmptyPage() {
        // When
        Page<ServicePrincipal> page =
                principals().list(other.workspace(), named(unique("NOBODY")), PageRequest.first(10));

        // Then
        assertThat(page).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void aPageTokenThatIsNotOursIsInvalid() {
        // When
        Throwable listing = catchThrowable(() -> principals()
                .list(other.workspace(), PrincipalFilter.all(), new PageRequest(10, new Cursor("made up"))));

        // Then
        assertThat(listing).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void allPrincipalsOfTheNamesAreFoundAndNoOthers() {
        // Given
        String shared = unique("DBT_USER");
        ServicePrincipal first = other.addPrincipal(shared);
        ServicePrincipal second = other.addPrincipal(shared);
        ServicePrincipal third = other.addPrincipal(unique("FIVETRAN_USER"));
        other.addPrincipal(unique("SOMEBODY_ELSE"));
        Set<PrincipalName> names = new HashSet<>(Set.of(name(shared), name(third.displayName())));
        for (int i = 0; i < 45; i++) {
            names.add(name(unique("NOBODY_" + i)));
        }

        // When
        List<ServicePrincipal> found = principals().named(other.workspace(), names);

        // Then
        assertThat(found)
                .extracting(ServicePrincipal::id)
                .containsExactlyInAnyOrder(first.id(), second.id(), third.id());
    }

    @Test
    void noNamesGiveNoPrincipals() {
        // Given
        other.addPrincipal(unique("FIVETRAN_USER"));

        // When
        List<ServicePrincipal> found = principals().named(other.workspace(), Set.of());

        // Then
        assertThat(found).isEmpty();
    }

    @Test
    void aPrincipalIsFoundByItsApplicationId() {
        // Given
        ServicePrincipal principal = other.addPrincipal(unique("FIVETRAN_USER"));

        // When
        var found = principals().find(other.workspace(), principal.applicationId());

        // Then
        assertThat(found).map(ServicePrincipal::id).contains(principal.id());
    }

    @Test
    void anUnknownApplicationIdFindsNothing() {
        assertThat(principals().find(other.workspace(), nobody())).isEmpty();
    }

    @Test
    void aDeletedPrincipalIsGoneAndItsTokensWithIt() {
        // Given
        ServicePrincipal principal = other.addPrincipal(unique("FIVETRAN_USER"));
        var token = other.addToken(principal, "its token", Duration.ofDays(90), Duration.ZERO, null);

        // When
        Deletion deletion = principals().delete(other.workspace(), principal.id());

        // Then
        assertThat(deletion).isEqualTo(Deletion.DELETED);
        assertThat(other.principals()).doesNotContain(principal.id().value());
        assertThat(other.tokens()).doesNotContain(token.id());
    }

    @Test
    void aPrincipalDeletedTwiceIsAlreadyGone() {
        // Given
        ServicePrincipal principal = other.addPrincipal(unique("FIVETRAN_USER"));
        assertThat(principals().delete(other.workspace(), principal.id())).isEqualTo(Deletion.DELETED);

        // When
        Deletion second = principals().delete(other.workspace(), principal.id());

        // Then
        assertThat(second).isEqualTo(Deletion.ALREADY_GONE);
    }

    @Test
    void aDeletionWithoutAnAnswerIsUnknownAndFoundOutByLooking() {
        // Given
        ServicePrincipal principal = other.addPrincipal(unique("FIVETRAN_USER"));
        other.loseAnswersOfChanges();

        // When
        Throwable deleting = catchThrowable(() -> principals().delete(other.workspace(), principal.id()));

        // Then
        other.answerAgain();
        assertThat(deleting).isInstanceOf(Failure.OutcomeUnknown.class);
        assertThat(principals().find(other.workspace(), principal.applicationId()))
                .isEmpty();
    }

    @Test
    void aDeletionCanBeShownLate() {
        // Given
        ServicePrincipal principal = other.addPrincipal(unique("FIVETRAN_USER"));
        other.showDeletionsLate();

        // When
        Deletion deletion = principals().delete(other.workspace(), principal.id());

        // Then
        assertThat(deletion).isEqualTo(Deletion.DELETED);
        assertThat(principals().find(other.workspace(), principal.applicationId()))
                .isPresent();
    }

    @Test
    void nobodyButAnAdminMayList() {
        // Given
        other.callerIsAdmin(false);

        // When
        Throwable listing = catchThrowable(
                () -> principals().list(other.workspace(), PrincipalFilter.all(), PageRequest.first(10)));

        // Then
        assertThat(listing)
                .isInstanceOfSatisfying(
                        Failure.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("credential-not-admin"));
    }

    private List<ServicePrincipal> walk(int size) {
        List<ServicePrincipal> walked = new ArrayList<>();
        Page<ServicePrincipal> page =
                principals().list(other.workspace(), PrincipalFilter.all(), PageRequest.first(size));
        walked.addAll(page.items());
        while (page.next() != null) {
            page = principals().list(other.workspace(), PrincipalFilter.all(), new PageRequest(size, page.next()));
            walked.addAll(page.items());
        }
        return walked;
    }

    private static PrincipalFilter named(String displayName) {
        return new PrincipalFilter(name(displayName));
    }

    private static PrincipalName name(String displayName) {
        return new PrincipalName(displayName);
    }

    private static String unique(String name) {
        return name + "_" + UUID.randomUUID();
    }

    private static ApplicationId nobody() {
        return new ApplicationId(UUID.randomUUID());
    }
}
