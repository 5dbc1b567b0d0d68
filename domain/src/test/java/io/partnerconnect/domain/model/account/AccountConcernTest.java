package io.partnerconnect.domain.model.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomePartners;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.partner.Links;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccountConcernTest {
    private static final Instant NOW = MovableClock.START;
    private static final EmailAddress ANA = new EmailAddress("ana@example.com");
    private static final Partner FIVETRAN = SomePartners.partner("fivetran");
    private static final Partner TABLEAU = SomePartners.barePartner("tableau");
    private static final PartnerAccount NONE = PartnerAccount.unrecorded(FIVETRAN.key(), NOW);
    private static final PartnerAccount OF_ANA =
            NONE.administeredBy(new AccountUser(ANA, AccountRole.ADMINISTRATOR, AnIntent.ALICE, NOW), Former.USER);
    private static final PartnerAccount WITH_DELEGATE = OF_ANA.with(
            new AccountUser(new EmailAddress("bob@example.com"), AccountRole.DELEGATE, AnIntent.ALICE, NOW));
    private static final PartnerAccount USERS_ONLY =
            NONE.with(new AccountUser(ANA, AccountRole.USER, AnIntent.ALICE, NOW));
    private static final List<WorkspaceName> PROD = List.of(new WorkspaceName("prod-eu"));
    private static final Actor PORTAL = new Actor(Actor.Kind.API_KEY, "portal");

    /** A report, and all that is of concern about it. */
    record Case(AccountReport report, List<AccountConcern> concerns) {}

    static Stream<Case> cases() {
        return Stream.of(
                of(report(FIVETRAN, NONE, List.of(), null, null)),
                of(report(FIVETRAN, NONE, PROD, null, null), new AccountConcern.NoAdministrator(null)),
                of(report(FIVETRAN, NONE, PROD, null, null, PORTAL), new AccountConcern.NoAdministrator(PORTAL)),
                of(report(FIVETRAN, USERS_ONLY, PROD, null, null), new AccountConcern.NoAdministrator(null)),
                of(report(TABLEAU, NONE, PROD, null, null)),
                of(report(FIVETRAN, WITH_DELEGATE, PROD, null, NOW)),
                of(report(FIVETRAN, OF_ANA, PROD, null, NOW), new AccountConcern.AdministratorAlone(ANA)),
                of(
                        report(FIVETRAN, WITH_DELEGATE, PROD, new AdministratorPresence.NotFound(3, NOW), NOW),
                        new AccountConcern.AdministratorNotActive(ANA, 3, NOW)),
                of(report(FIVETRAN, WITH_DELEGATE, PROD, new AdministratorPresence.Missed(3, NOW), NOW)),
                of(report(FIVETRAN, WITH_DELEGATE, PROD, new AdministratorPresence.Unknown(1, 3, NOW), NOW)),
                of(report(FIVETRAN, WITH_DELEGATE, PROD, new AdministratorPresence.Active(PROD.getFirst(), NOW), NOW)),
                of(
                        report(FIVETRAN, WITH_DELEGATE, PROD, null, NOW.minusSeconds(1)),
                        new AccountConcern.AttestationOverdue(NOW.minusSeconds(1))),
                of(report(FIVETRAN, WITH_DELEGATE, List.of(), null, NOW), new AccountConcern.NoWorkspaceConnected(2)),
                of(
                        report(
                                FIVETRAN,
                                OF_ANA,
                                List.of(),
                                new AdministratorPresence.NotFound(1, NOW),
                                NOW.minusSeconds(1)),
                        new AccountConcern.AdministratorNotActive(ANA, 1, NOW),
                        new AccountConcern.AdministratorAlone(ANA),
                        new AccountConcern.AttestationOverdue(NOW.minusSeconds(1)),
                        new AccountConcern.NoWorkspaceConnected(1)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsOfConcernFollowsFromWhatIsKnown(Case it) {
        assertThat(it.report().concerns()).isEqualTo(it.concerns());
    }

    @Test
    void eachSaysWhatIsSoAndWhatToDoWithTheSupportLinkWhereThatHelps() {
        Partner supported = withSupport(FIVETRAN, "https://support.example.com");

        assertThat(cases().flatMap(it -> it.concerns().stream())).allSatisfy(concern -> {
            assertThat(concern.sentence()).endsWith(".");
            assertThat(concern.remedy(supported)).endsWith(".");
            assertThat(concern.code()).matches("[A-Z_]+");
        });
        assertThat(new AccountConcern.AdministratorNotActive(ANA, 3, NOW).remedy(supported))
                .contains("https://support.example.com", "PUT /partner-accounts/fivetran");
        assertThat(new AccountConcern.NoAdministrator(PORTAL).sentence()).contains("portal");
    }

    @Test
    void wherePartnersDoNotDelegateNobodyIsToldToDelegate() {
        AccountConcern alone = new AccountConcern.AdministratorAlone(ANA);

        assertThat(alone.remedy(FIVETRAN)).contains("delegate to somebody else");
        assertThat(alone.remedy(TABLEAU)).doesNotContain("delegate to somebody else");
    }

    private static Case of(AccountReport report, AccountConcern... concerns) {
        return new Case(report, List.of(concerns));
    }

    private static AccountReport report(
            Partner partner,
            PartnerAccount account,
            List<WorkspaceName> connected,
            @Nullable AdministratorPresence presence,
            @Nullable Instant due) {
        return new AccountReport(partner, account, connected, presence, null, due, NOW);
    }

    private static AccountReport report(
            Partner partner,
            PartnerAccount account,
            List<WorkspaceName> connected,
            @Nullable AdministratorPresence presence,
            @Nullable Instant due,
            Actor connectedBy) {
        return new AccountReport(partner, account, connected, presence, connectedBy, due, NOW);
    }

    private static Partner withSupport(Partner it, String support) {
        return new Partner(
                it.key(),
                it.displayName(),
                it.category(),
                it.integrationType(),
                it.servicePrincipalName(),
                it.authOptions(),
                it.signIn(),
                it.allowsDelegation(),
                it.clouds(),
                new Links(it.links().docs(), support),
                it.source(),
                it.version());
    }
}
