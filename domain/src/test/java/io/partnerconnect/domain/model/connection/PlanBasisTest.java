package io.partnerconnect.domain.model.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanBasisTest {
    private static final DisconnectTerms FULL = new DisconnectTerms(DisconnectMode.FULL, 0);

    @Test
    void theOrderInWhichFactsWereSeenDoesNotMatter() {
        assertThat(basis("prod-eu", FULL, "a", "b", "a").hash())
                .isEqualTo(basis("prod-eu", FULL, "b", "a").hash());
    }

    @Test
    void connectionTermsAndFactsEachMakeAnotherPlan() {
        List<PlanHash> hashes = List.of(
                basis("prod-eu", FULL, "a", "b").hash(),
                basis("prod-us", FULL, "a", "b").hash(),
                basis("prod-eu", new DisconnectTerms(DisconnectMode.FULL, 1), "a", "b")
                        .hash(),
                basis("prod-eu", new DisconnectTerms(DisconnectMode.REVOKE_ONLY, 0), "a", "b")
                        .hash(),
                basis("prod-eu", FULL, "a").hash(),
                basis("prod-eu", FULL, "a b").hash(),
                basis("prod-eu", FULL).hash());

        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void aFactIsOneLineWhateverOthersCallTheirThings() {
        assertThat(basis("prod-eu", FULL, "in group a\r\nb\u2028c\td").facts()).containsExactly("in group a b c d");
    }

    @Test
    void theSameBasisHasNoDifferences() {
        assertThat(basis("prod-eu", FULL, "a").differencesTo(basis("prod-eu", FULL, "a")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FULL, -1", "FULL, 31", "SERVICE_PRINCIPAL_ONLY, 31", "REVOKE_ONLY, 1"})
    void aQuarantineIsThirtyDaysAtMostAndOnlyForServicePrincipals(DisconnectMode mode, int days) {
        assertThatThrownBy(() -> new DisconnectTerms(mode, days))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        invalid ->
                                assertThat(invalid.errors().getFirst().field()).isEqualTo("quarantine_days"));
    }

    @ParameterizedTest
    @CsvSource({"FULL, 0", "FULL, 30", "SERVICE_PRINCIPAL_ONLY, 30", "REVOKE_ONLY, 0"})
    void aQuarantineFromNoneToThirtyDaysCanBeAskedFor(DisconnectMode mode, int days) {
        assertThatCode(() -> new DisconnectTerms(mode, days)).doesNotThrowAnyException();
    }

    private static PlanBasis basis(String workspace, DisconnectTerms terms, String... facts) {
        ConnectionName connection = new ConnectionName(new WorkspaceName(workspace), new PartnerKey("fivetran"));
        return new PlanBasis(connection, terms, List.of(facts), MovableClock.START);
    }
}
