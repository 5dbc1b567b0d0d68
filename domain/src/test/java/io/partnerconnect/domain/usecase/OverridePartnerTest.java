package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.SomePartners;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.OverridePartner;
import io.partnerconnect.domain.port.in.WithdrawOverride;
import org.junit.jupiter.api.Test;

class OverridePartnerTest {
    private static final Partner FIVETRAN = Installation.FIVETRAN;

    private final Installation installation = new Installation();

    @Test
    void theCatalogueIsWhatIsShipped() {
        assertThat(installation.useCases.browseCatalogue().catalogue().partners())
                .containsOnlyKeys(Installation.DBT.key(), FIVETRAN.key(), Installation.LABELBOX.key());
    }

    @Test
    void anOverrideLiesOverTheShippedEntry() {
        // When
        Partner stored = override(SomePartners.renamed(FIVETRAN, "Fivetran of ours"));

        // Then
        assertThat(stored.version()).isOne();
        assertThat(shown(FIVETRAN.key())).isEqualTo(stored);
        assertThat(shown(FIVETRAN.key()).displayName()).isEqualTo("Fivetran of ours");
    }

    @Test
    void anOverrideCanAddAPartner() {
        // When
        Partner stored = override(SomePartners.partner("rivery"));

        // Then
        assertThat(shown(new PartnerKey("rivery"))).isEqualTo(stored);
    }

    @Test
    void anOverrideOfAnotherVersionIsStale() {
        // Given
        Partner first = override(FIVETRAN);

        // When
        Throwable end = catchThrowable(() -> override(FIVETRAN));

        // Then
        Ends.with("stale", end);
        assertThat(shown(FIVETRAN.key())).isEqualTo(first);
    }

    @Test
    void twoPartnersDoNotShareTheNameOfTheirPrincipals() {
        // When
        Throwable end = catchThrowable(() -> override(named("rivery", "FIVETRAN_USER")));

        // Then
        Ends.withInvalid("service_principal_name", end);
    }

    @Test
    void aNameThatWasGivenUpCanBeTaken() {
        // Given
        override(named("fivetran", "FIVETRAN_NEXT_USER"));

        // When
        Partner taken = override(named("rivery", "FIVETRAN_USER"));

        // Then
        assertThat(shown(new PartnerKey("rivery"))).isEqualTo(taken);
    }

    @Test
    void aNameThatWasTakenMeanwhileDoesNotComeBack() {
        // Given
        override(named("fivetran", "FIVETRAN_NEXT_USER"));
        override(named("rivery", "FIVETRAN_USER"));

        // When
        Throwable end = catchThrowable(() -> withdraw(FIVETRAN.key()));

        // Then
        Ends.withInvalid("service_principal_name", end);
        assertThat(shown(FIVETRAN.key()).servicePrincipalName()).isEqualTo(new PrincipalName("FIVETRAN_NEXT_USER"));
    }

    @Test
    void whenAnOverrideIsWithdrawnTheShippedEntryHoldsAgain() {
        // Given
        override(SomePartners.renamed(FIVETRAN, "Fivetran of ours"));

        // When
        withdraw(FIVETRAN.key());

        // Then
        assertThat(shown(FIVETRAN.key())).isEqualTo(FIVETRAN);
    }

    @Test
    void whenAnOverrideIsWithdrawnAnAddedPartnerIsGone() {
        // Given
        override(SomePartners.partner("rivery"));

        // When
        withdraw(new PartnerKey("rivery"));

        // Then
        assertThat(catchThrowable(() -> shown(new PartnerKey("rivery"))))
                .satisfies(end -> Ends.with("partner-not-found", end));
    }

    @Test
    void whatWasNotOverriddenCannotBeWithdrawn() {
        assertThat(catchThrowable(() -> withdraw(FIVETRAN.key())))
                .satisfies(end -> Ends.with("partner-not-found", end));
    }

    private static Partner named(String key, String principals) {
        Partner it = SomePartners.partner(key);
        return new Partner(
                it.key(),
                it.displayName(),
                it.category(),
                it.integrationType(),
                new PrincipalName(principals),
                it.authOptions(),
                it.signIn(),
                it.allowsDelegation(),
                it.clouds(),
                it.links(),
                it.source(),
                it.version());
    }

    private Partner shown(PartnerKey key) {
        return installation.useCases.browseCatalogue().catalogue().get(key);
    }

    private Partner override(Partner partner) {
        var command = new OverridePartner.Command(partner);
        var answer = installation.useCases.overridePartner().handle(installation.mandate(), command);
        return ((Answer.Done<Partner>) answer).result();
    }

    private void withdraw(PartnerKey key) {
        installation.useCases.withdrawOverride().handle(installation.mandate(), new WithdrawOverride.Command(key));
    }
}
