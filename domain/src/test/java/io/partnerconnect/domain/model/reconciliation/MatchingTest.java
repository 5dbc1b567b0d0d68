package io.partnerconnect.domain.model.reconciliation;

import static io.partnerconnect.domain.fixture.SomeLog.both;
import static io.partnerconnect.domain.fixture.SomeLog.event;
import static io.partnerconnect.domain.fixture.SomeLog.nothing;
import static io.partnerconnect.domain.fixture.SomeLog.partner;
import static io.partnerconnect.domain.fixture.SomeLog.principal;
import static io.partnerconnect.domain.fixture.SomeLog.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.SomeActs;
import io.partnerconnect.domain.fixture.SomeLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Period DAY =
            new Period(Instant.parse("2026-11-02T00:00:00Z"), Instant.parse("2026-11-03T00:00:00Z"));
    private static final Instant DAYS_LATER = Instant.parse("2026-11-06T00:00:00Z");
    private static final String FIVETRAN = "97ab27fa-30e2-43e3-92a3-160e80f4c0d5";
    private static final String DBT = "11111111-30e2-43e3-92a3-160e80f4c0d5";
    private static final String T1 = "a".repeat(64);
    private static final String T2 = "b".repeat(64);

    private final SomeActs acts = new SomeActs();
    private final List<LogEvent> theirs = new ArrayList<>();
    private final List<Act> ours = new ArrayList<>();

    @Test
    void theSameTokenExplainsAMint() {
        ours.add(acts.minted(NOON, FIVETRAN, T1));
        theirs.add(event("e1", NOON.plusSeconds(3), Deed.TOKEN_MINTED, token(T1)));

        assertThat(verdicts()).containsExactly("EXPLAINED e1 by TOKEN");
    }

    @Test
    void anotherTokenDoesNotThoughItIsOfTheSamePrincipalAtTheSameTime() {
        ours.add(acts.minted(NOON, FIVETRAN, T1));
        theirs.add(event("e1", NOON, Deed.TOKEN_MINTED, both(T2, FIVETRAN)));

        assertThat(verdicts()).containsExactlyInAnyOrder("UNEXPLAINED e1", "MISSING TOKEN_MINTED");
    }

    @Test
    void whereNoTokenIsToldTheSamePrincipalWithinTheToleranceExplains() {
        ours.add(acts.minted(NOON, FIVETRAN, T1));
        ours.add(acts.minted(NOON, DBT, T2));
        theirs.add(event("e1", NOON.minus(Duration.ofMinutes(5)), Deed.TOKEN_MINTED, principal(FIVETRAN)));
        theirs.add(event("e2", NOON.plusSeconds(310), Deed.TOKEN_MINTED, principal(DBT)));

        assertThat(verdicts()).containsExactly("EXPLAINED e1 by SUBJECT", "EXPLAINED e2 by SUBJECT");
    }

    @Test
    void beyondTheToleranceNothingExplains() {
        ours.add(acts.minted(NOON, FIVETRAN, T1));
        theirs.add(event("e1", NOON.minusSeconds(301), Deed.TOKEN_MINTED, token(T1)));

        assertThat(verdicts()).containsExactlyInAnyOrder("UNEXPLAINED e1", "MISSING TOKEN_MINTED");
    }

    @Test
    void whatIsOfAnotherKindDoesNotExplain() {
        ours.add(acts.revoked(NOON, T1));
        theirs.add(event("e1", NOON, Deed.TOKEN_MINTED, token(T1)));

        assertThat(verdicts()).containsExactlyInAnyOrder("UNEXPLAINED e1", "MISSING TOKEN_REVOKED");
    }

    @Test
    void ofTwoEntriesOneActExplainsOne() {
        ours.add(acts.minted(NOON, FIVETRAN, T1));
        theirs.add(event("e1", NOON, Deed.TOKEN_MINTED, nothing()));
        theirs.add(event("e2", NOON, Deed.TOKEN_MINTED, nothing()));

        assertThat(verdicts()).containsExactly("EXPLAINED e1 by TIME", "UNEXPLAINED e2");
    }

    @Test
    void theStrongerEvidenceGoesFirst() {
        ours.add(acts.minted(NOON, FIVETRAN, T1));
        theirs.add(event("e1", NOON, Deed.TOKEN_MINTED, nothing()));
        theirs.add(event("e2", NOON.plusSeconds(200), Deed.TOKEN_MINTED, token(T1)));

        assertThat(verdicts()).containsExactly("UNEXPLAINED e1", "EXPLAINED e2 by TOKEN");
    }

    @Test
    void anEntryGivesWayToOneThatCouldNotBeExplainedOtherwise() {
        ours.add(acts.minted(NOON, FIVETRAN, T1));
        ours.add(acts.minted(NOON.plusSeconds(600), FIVETRAN, T2));
        theirs.add(event("e1", NOON.plusSeconds(300), Deed.TOKEN_MINTED, principal(FIVETRAN)));
        theirs.add(event("e2", NOON.plusSeconds(305), Deed.TOKEN_MINTED, principal(FIVETRAN)));

        assertThat(verdicts()).containsExactly("EXPLAINED e1 by SUBJECT", "EXPLAINED e2 by SUBJECT");
    }

    @Test
    void aNameAndAnApplicationIdAreNotCompared() {
        ours.add(acts.minted(NOON, FIVETRAN, T1));
        theirs.add(event("e1", NOON, Deed.TOKEN_MINTED, principal("FIVETRAN_USER")));

        assertThat(verdicts()).containsExactly("EXPLAINED e1 by TIME");
    }

    @Test
    void aNewPrincipalIsKnownByItsNameAndByItsApplicationId() {
        ours.add(acts.created(NOON, "FIVETRAN_USER", FIVETRAN));
        ours.add(acts.created(NOON, "DBT_CLOUD_USER", DBT));
        theirs.add(event("e1", NOON, Deed.PRINCIPAL_CREATED, principal("DBT_CLOUD_USER")));
        theirs.add(event("e2", NOON, Deed.PRINCIPAL_CREATED, principal(FIVETRAN)));

        assertThat(verdicts()).containsExactly("EXPLAINED e1 by SUBJECT", "EXPLAINED e2 by SUBJECT");
    }

    @Test
    void oneThatWasThereBeforeIsNotMissing() {
        ours.add(acts.created(NOON, "FIVETRAN_USER", null));

        assertThat(verdicts()).isEmpty();
    }

    @Test
    void whatMayHaveBeenDoneExplainsAndIsNotMissing() {
        ours.add(acts.perhapsMinted(NOON, FIVETRAN));
        ours.add(acts.perhapsMinted(NOON.plusSeconds(3600), FIVETRAN));
        theirs.add(event("e1", NOON, Deed.TOKEN_MINTED, both(T1, FIVETRAN)));

        assertThat(verdicts()).containsExactly("EXPLAINED e1 by SUBJECT");
    }

    @Test
    void whatWasNotDoneExplainsOnlyWhatWasRefused() {
        ours.add(acts.notMinted(NOON, FIVETRAN));
        ours.add(acts.notMinted(NOON, DBT));
        theirs.add(SomeLog.event("e1", NOON, Deed.TOKEN_MINTED, principal(FIVETRAN), "us", 403));
        theirs.add(SomeLog.event("e2", NOON, Deed.TOKEN_MINTED, principal(DBT), "us", 200));

        assertThat(verdicts()).containsExactlyInAnyOrder("EXPLAINED e1 by SUBJECT", "UNEXPLAINED e2");
    }

    @Test
    void ofADeletionThatWasTriedTwiceTheOneThatWorkedIsExplained() {
        ours.add(acts.revoked(NOON, T1));
        theirs.add(SomeLog.event("e1", NOON, Deed.TOKEN_REVOKED, token(T1), "us", 503));
        theirs.add(SomeLog.event("e2", NOON.plusSeconds(1), Deed.TOKEN_REVOKED, token(T1), "us", 200));

        assertThat(verdicts()).containsExactly("UNEXPLAINED e1", "EXPLAINED e2 by TOKEN");
    }

    @Test
    void aSettlingExplainsWhatItRemovesAndOwesNothing() {
        ours.add(acts.settled(NOON));
        ours.add(acts.settled(NOON.plusSeconds(3600)));
        theirs.add(event("e1", NOON, Deed.TOKEN_REVOKED, token(T1)));

        assertThat(verdicts()).containsExactly("EXPLAINED e1 by TIME");
    }

    @Test
    void whatDatabricksDoesByItselfIsItsOwnUnlessItIsOurs() {
        ours.add(acts.revoked(NOON, T1));
        theirs.add(SomeLog.event("e1", NOON, Deed.TOKEN_REVOKED, token(T2), "System-User", 200));
        theirs.add(SomeLog.event("e2", NOON, Deed.TOKEN_REVOKED, token(T1), "System-User", 200));
        theirs.add(event("e3", NOON, Deed.TOKEN_COLLECTED, token(T2)));

        assertThat(verdicts()).containsExactlyInAnyOrder("PLATFORM e1", "EXPLAINED e2 by TOKEN", "PLATFORM e3");
    }

    @Test
    void anAnnouncedConnectionIsExplainedByWhoRecordsItsCheckMark() {
        ours.add(acts.recorded(NOON.plusSeconds(60), "dbt-cloud"));
        theirs.add(event("e1", NOON, Deed.CONNECTION_MADE, partner("dbt Cloud")));
        theirs.add(event("e2", NOON, Deed.CONNECTION_MADE, partner("Fivetran")));

        assertThat(verdicts()).containsExactly("EXPLAINED e1 by SUBJECT", "UNEXPLAINED e2");
    }

    @Test
    void aMarkWithoutAConnectionOfTheirsIsNotMissing() {
        ours.add(acts.recorded(NOON, "dbt-cloud"));

        assertThat(verdicts()).isEmpty();
    }

    @Test
    void whatIsNotThereIsPendingUntilTheirLogCannotBeLateAnyMore() {
        ours.add(acts.minted(NOON, FIVETRAN, T1));
        Instant due = NOON.plusSeconds(10).plus(Duration.ofMinutes(5)).plus(Duration.ofHours(24));

        assertThat(verdicts(DAY, due)).containsExactly("PENDING TOKEN_MINTED");
        assertThat(verdicts(DAY, due.plusNanos(1000))).containsExactly("MISSING TOKEN_MINTED");
    }

    @Test
    void ofWhatMayHaveHappenedOutsideThePeriodNothingIsMissing() {
        ours.add(acts.minted(NOON, FIVETRAN, T1));
        Period earlier = new Period(DAY.from(), NOON.plusSeconds(300));
        Period later = new Period(NOON.minusSeconds(299), DAY.until());

        assertThat(verdicts(earlier, DAYS_LATER)).isEmpty();
        assertThat(verdicts(later, DAYS_LATER)).isEmpty();
    }

    @Test
    void whatIsNearThePeriodExplainsButIsNotToldOf() {
        ours.add(acts.minted(NOON, FIVETRAN, T1));
        theirs.add(event("e1", NOON.minusSeconds(10), Deed.TOKEN_MINTED, nothing()));
        theirs.add(event("e2", NOON.plusSeconds(10), Deed.TOKEN_MINTED, token(T1)));

        assertThat(verdicts(new Period(DAY.from(), NOON), DAYS_LATER)).containsExactly("UNEXPLAINED e1");
    }

    @Test
    void aVerdictIsASentence() {
        ours.add(acts.minted(NOON.plusSeconds(7200), FIVETRAN, T2));
        theirs.add(event("e1", NOON, Deed.TOKEN_MINTED, both(T1, "FIVETRAN_USER")));

        assertThat(judged(DAY, DAYS_LATER, 100))
                .extracting(ReconciliationEntry::words)
                .containsExactly(
                        "A token was minted for FIVETRAN_USER by bob@example.com from 10.0.0.7: not through this service.",
                        "Databricks' log does not say that a token was minted, but this was token.mint of alice.");
    }

    private List<String> verdicts() {
        return verdicts(DAY, DAYS_LATER);
    }

    private List<String> verdicts(Period period, Instant now) {
        return judged(period, now, 100).stream().map(MatchingTest::brief).toList();
    }

    private List<ReconciliationEntry> judged(Period period, Instant now, int most) {
        theirs.sort(Comparator.comparing(LogEvent::at));
        ours.sort(Comparator.comparing(Act::intendedAt));
        List<ReconciliationEntry> entries = new ArrayList<>();
        new Matching(SomeActs.PROD, period, SomeLog.TERMS, now, most)
                .judge(theirs.iterator(), ours.iterator(), entries::add);
        return entries;
    }

    private static String brief(ReconciliationEntry entry) {
        return switch (entry) {
            case ReconciliationEntry.Explained explained ->
                "EXPLAINED " + explained.event().key() + " by " + explained.evidence();
            case ReconciliationEntry.Theirs only ->
                only.verdict() + " " + only.event().key();
            case ReconciliationEntry.Ours only -> only.verdict() + " " + only.deed();
        };
    }
}
