package io.partnerconnect.persistence;

import static io.partnerconnect.domain.fixture.AnIntent.anIntent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.agroal.api.AgroalDataSource;
import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.Denial;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in the rows of the audit, as others find it there. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AuditRowsTest {
    private static final MovableClock CLOCK = new MovableClock();

    @Inject
    TestDatabase database;

    @Inject
    AuditLedger ledger;

    @Inject
    AgroalDataSource pool;

    @Inject
    Seals seals;

    @Inject
    AuditUpkeep upkeep;

    private final SequentialIds operations = new SequentialIds();

    @BeforeEach
    void wipe() {
        database.real().wipe();
    }

    @Test
    void theCanonicalTextHasAllKeysInOneOrderAndEscapesWhatJsonMustEscape() throws SQLException {
        writeOne();

        String id = texts("SELECT event_id FROM audit.event").getFirst();
        assertThat(texts("SELECT canonical FROM audit.event"))
                .containsExactly(
                        "{\"v\":3,\"id\":\"" + id + "\",\"at\":\"2026-11-02T10:15:30.123456Z\",\"phase\":\"INTENT\","
                                + "\"action\":\"workspace.forget\",\"actor_kind\":\"API_KEY\",\"actor\":\"alice\","
                                + "\"subject_kind\":\"WORKSPACE\",\"subject_id\":\"prod-eu\",\"workspace\":\"prod-eu\",\"partner\":null,"
                                + "\"operation_id\":\"00000000-0001-7000-8000-000000000001\",\"part_of\":null,\"settles\":null,"
                                + "\"reason\":\"a \\\"quoted\\\" back\\\\slash — ünïcode\",\"ticket\":\"T-1\",\"outcome\":null,\"code\":null,"
                                + "\"result\":null,\"details\":null,\"suppressed\":null}");
    }

    @Test
    void theCanonicalTextIsJsonThatSaysWhatTheColumnsSay() throws SQLException {
        writeOne();

        assertThat(texts("""
                SELECT (canonical::json ->> 'reason' = reason AND canonical::json ->> 'actor' = actor
                    AND (canonical::json ->> 'at')::timestamptz = at AND (canonical::json ->> 'operation_id')::uuid = operation_id)::text
                FROM audit.event""")).containsExactly("true");
    }

    @Test
    void aStepSaysOfWhichOperationInItsColumnInItsTextAndInTheViews() throws SQLException {
        var whole = operations.nextOperation();
        var step = anIntent(operations.nextOperation(), CLOCK.instant()).asStepOf(whole);

        ledger.intend(step.build(), Duration.ofMinutes(1));

        assertThat(texts("SELECT part_of FROM audit.event")).containsExactly(whole.toString());
        assertThat(texts("SELECT canonical::json ->> 'part_of' FROM audit.event"))
                .containsExactly(whole.toString());
        assertThat(texts("SELECT part_of_operation_id FROM audit_v1.events")).containsExactly(whole.toString());
        assertThat(texts("SELECT part_of_operation_id FROM audit_v1.operations"))
                .containsExactly(whole.toString());
    }

    @Test
    void theLeafIsWhatAnybodyComputesAnewInSql() throws SQLException {
        writeOne();

        assertThat(texts("SELECT encode(leaf, 'hex') FROM audit.event"))
                .isEqualTo(
                        texts(
                                "SELECT encode(sha256('\\x00'::bytea || convert_to(canonical, 'UTF8')), 'hex') FROM audit.event"));
    }

    @Test
    void theMacIsOfTheCanonicalTextWithTheConfiguredKey() throws SQLException {
        writeOne();

        byte[] expected = seals.mac(texts("SELECT canonical FROM audit.event").getFirst());
        assertThat(texts("SELECT encode(mac, 'hex') FROM audit.event"))
                .containsExactly(HexFormat.of().formatHex(expected));
    }

    @Test
    void whenItWasRecordedIsTheDatabasesOwnTime() throws SQLException {
        writeOne();

        assertThat(texts("SELECT (recorded_at BETWEEN now() - interval '1 minute' AND now())::text FROM audit.event"))
                .containsExactly("true");
    }

    @Test
    void howManyMoreWereRefusedIsKept() throws SQLException {
        ledger.deny(List.of(new Denial(AnIntent.ALICE, "GET /api/v1/tokens", null, "forbidden", 41, CLOCK.instant())));

        assertThat(texts("SELECT suppressed::text FROM audit.event")).containsExactly("41");
    }

    @Test
    void theRowsHoldNothingThatWasNotInTheEvent() throws SQLException {
        RequestKey key = new RequestKey("k-1", "alice", "a".repeat(64));
        var intent = anIntent(operations.nextOperation(), CLOCK.instant()).keyed(key);
        ledger.intend(intent.build(), Duration.ofMinutes(1));
        ledger.conclude(intent.operation(), new AuditOutcome.Succeeded("token-7"), CLOCK.instant());

        String macKey = ConfigProvider.getConfig().getValue("pca.audit.mac-key", String.class);
        assertThat(database.real().dump()).hasSize(4).noneMatch(row -> row.contains(macKey));
        assertThat(texts("SELECT DISTINCT word FROM audit.event, json_each_text(canonical::json) AS j(key, word)"
                        + " WHERE word IS NOT NULL AND key NOT IN ('id')"))
                .containsExactlyInAnyOrder(
                        "3",
                        "2026-11-02T10:15:30.123456Z",
                        "INTENT",
                        "OUTCOME",
                        "workspace.forget",
                        "API_KEY",
                        "alice",
                        "WORKSPACE",
                        "prod-eu",
                        intent.operation().toString(),
                        "SUCCEEDED",
                        "token-7");
    }

    @Test
    void expiredRequestKeysAreForgottenAndOthersAreNot() throws SQLException {
        claim("old", new MovableClock(MovableClock.START.minus(Duration.ofDays(7))));
        claim("young", new MovableClock(MovableClock.START.minus(Duration.ofDays(6))));

        assertThat(upkeep.purgeRequestKeys(MovableClock.START)).isEqualTo(1);
        assertThat(texts("SELECT key FROM pca.request_key")).containsExactly("young");
    }

    @Test
    void partitionsAreThereAfterTheMigrationAndMakingThemAgainDoesNoHarm() {
        assertThat(upkeep.ensurePartitions()).isZero();
    }

    @Test
    void whatTheCallerRollsBackDoesNotTakeTheEventAlong() throws SQLException {
        QuarkusTransaction.begin();
        writeOne();
        QuarkusTransaction.rollback();

        assertThat(texts("SELECT phase FROM audit.event")).containsExactly("INTENT");
    }

    @Test
    void concludingWhatNeverBeganIsAMistakeOfOursNotAnOutage() {
        Throwable concluding = catchThrowable(
                () -> ledger.conclude(operations.nextOperation(), new AuditOutcome.Succeeded(null), CLOCK.instant()));

        assertThat(concluding).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theTestsRunInATimeZoneThatIsNotUtc() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            assertThat(EmbeddedDatabase.texts(connection, "SHOW TimeZone")).containsExactly("America/Los_Angeles");
        }
    }

    private void claim(String key, MovableClock clock) {
        RequestKey requestKey = new RequestKey(key, "alice", "a".repeat(64));
        ledger.intend(
                anIntent(operations.nextOperation(), clock.instant())
                        .keyed(requestKey)
                        .build(),
                Duration.ofMinutes(1));
    }

    private void writeOne() {
        var intent = anIntent(operations.nextOperation(), CLOCK.instant())
                .because("a \"quoted\" back\\slash — ünïcode", "T-1");
        ledger.intend(intent.build(), Duration.ofMinutes(1));
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection superuser = database.real().connectAsSuperuser()) {
            return EmbeddedDatabase.texts(superuser, sql);
        }
    }
}
