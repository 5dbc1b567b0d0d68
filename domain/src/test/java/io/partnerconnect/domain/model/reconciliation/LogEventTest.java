package io.partnerconnect.domain.model.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.SomeLog;
import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogEventTest {
    private static final Instant AT = Instant.parse("2026-11-02T12:00:00Z");

    @Test
    void textThatIsNotOursIsCutBetweenCharacters() {
        assertThat(Check.clipped("ab\uD83D\uDE00c", 3)).isEqualTo("ab");
        assertThat(Check.clipped("ab\uD83D\uDE00c", 4)).isEqualTo("ab\uD83D\uDE00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u202Eb", "a\uD800b", "a\u2028b"})
    void whatCannotBePrintedIsReplaced(String text) {
        assertThat(Check.clipped(text, 10)).isEqualTo("a\uFFFDb");
    }

    @Test
    void aCredentialIsWithheldAlsoWhereItWouldBeCutInTwo() {
        assertThat(Check.clipped("x".repeat(95) + "dapi0123456789abcdef0123456789abcdef", 100))
                .isEqualTo("[withheld]");
    }

    @Test
    void anEmptyTextIsNone() {
        assertThat(new LogEvent.By("", " ", null)).isEqualTo(new LogEvent.By(null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nb", "ä"})
    void aKeyIsOneOfDatabricksMaking(String key) {
        Throwable refused = catchThrowable(() -> SomeLog.event(key, AT, Deed.TOKEN_MINTED, SomeLog.nothing()));

        assertThat(refused).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void anEntryAboutAPrincipalCountsOnlyWhenItNamesOne() {
        LogEvent user = SomeLog.event("e", AT, Deed.PRINCIPAL_CREATED, SomeLog.nothing());
        LogEvent principal = SomeLog.event("e", AT, Deed.PRINCIPAL_CREATED, SomeLog.principal("FIVETRAN_USER"));

        assertThat(SomeLog.VOCABULARY.deed(user)).isEmpty();
        assertThat(SomeLog.VOCABULARY.deed(principal)).contains(Deed.PRINCIPAL_CREATED);
    }

    @Test
    void whatTheVocabularyDoesNotKnowIsNobodysBusiness() {
        LogVocabulary none = new LogVocabulary(Map.of(), Set.of());

        assertThat(none.deed(SomeLog.event("e", AT, Deed.TOKEN_MINTED, SomeLog.nothing())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://adb-4242.7.azuredatabricks.net,4242",
        "https://4242.7.gcp.databricks.com,4242",
        "https://adb-0.7.azuredatabricks.net,",
        "https://dbc-4242.cloud.databricks.com,",
        "https://adb-4242.7.azuredatabricks.net.example.com,",
    })
    void aNumberIsTakenFromAnAddressThatHasIt(String url, Long number) {
        assertThat(WorkspaceNumber.in(new WorkspaceUrl(url))
                        .map(WorkspaceNumber::value)
                        .orElse(null))
                .isEqualTo(number);
    }

    @Test
    void aPeriodEndsAfterItBegins() {
        assertThat(catchThrowable(() -> new Period(AT, AT))).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void clocksDifferByAnHourAtTheMost() {
        Throwable refused = catchThrowable(
                () -> new MatchingTerms(SomeLog.VOCABULARY, Duration.ofMinutes(61), Duration.ZERO, Set.of()));

        assertThat(refused).isInstanceOf(Failure.Invalid.class);
    }
}
