package io.partnerconnect.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SequentialIds;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.AuditOutcome;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Settlement;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The query of {@code docs/audit.md} that tells who administered the account with a partner, from when to when. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AdministratorHistoryTest {
    private static final Pattern SQL = Pattern.compile("(?s)```sql\\n(.*?)```");
    private static final AuditOutcome SUCCEEDED = new AuditOutcome.Succeeded(null);

    @Inject
    TestDatabase database;

    @Inject
    AuditLedger ledger;

    private final MovableClock clock = new MovableClock();
    private final SequentialIds ids = new SequentialIds();

    @BeforeEach
    void wipe() {
        database.real().wipe();
    }

    @Test
    void itTellsEachAdministratorOnceWithTheTimeHeWasIt() throws SQLException, IOException {
        // Given
        onDay(1, Action.RECORD_ADMINISTRATOR, "ana", SUCCEEDED);
        onDay(2, Action.SET_ADMINISTRATOR, "bob", new AuditOutcome.Failed("stale"));
        onDay(3, Action.PUT_ACCOUNT_USER, "carl", SUCCEEDED);
        onDay(4, Action.SET_ADMINISTRATOR, "bob", SUCCEEDED);
        onDay(5, Action.SET_ADMINISTRATOR, "bob", SUCCEEDED);
        onDay(6, Action.REMOVE_ACCOUNT_USER, "ana", SUCCEEDED);

        // Then
        assertThat(history()).containsExactly("ana@example.com 1 4", "bob@example.com 4 null");
    }

    @Test
    void anAccountThatEndedHasNobodyUntilItBeginsAnew() throws SQLException, IOException {
        // Given
        onDay(1, Action.SET_ADMINISTRATOR, "ana", SUCCEEDED);
        onDay(2, Action.REMOVE_ACCOUNT_USER, "ana", SUCCEEDED);
        onDay(5, Action.RECORD_ADMINISTRATOR, "ana", SUCCEEDED);

        // Then
        assertThat(history()).containsExactly("ana@example.com 1 2", "ana@example.com 5 null");
    }

    @Test
    void whatIsNotCertainIsToldWithThat() throws SQLException, IOException {
        // Given
        onDay(1, Action.SET_ADMINISTRATOR, "ana", SUCCEEDED);
        OperationId unknown = onDay(2, Action.SET_ADMINISTRATOR, "bob", new AuditOutcome.Unknown("internal-error"));
        OperationId settling = begin(Action.SETTLE, AuditSubject.of(unknown, null));
        ledger.settle(unknown, settling, Settlement.UNDETERMINED, clock.instant());

        // Then
        assertThat(history()).containsExactly("ana@example.com 1 2", "bob@example.com 2 null undetermined");
    }

    private OperationId onDay(int day, Action action, String name, AuditOutcome outcome) {
        clock.advance(Duration.between(clock.instant(), MovableClock.START.plus(Duration.ofDays(day))));
        OperationId operation =
                begin(action, AuditSubject.of(new PartnerKey("fivetran"), new EmailAddress(name + "@example.com")));
        ledger.conclude(operation, outcome, clock.instant());
        return operation;
    }

    private OperationId begin(Action action, AuditSubject subject) {
        OperationId operation = ids.nextOperation();
        ledger.intend(
                AnIntent.anIntent(operation, clock.instant())
                        .to(action, subject)
                        .build(),
                Duration.ZERO);
        return operation;
    }

    private List<String> history() throws SQLException, IOException {
        String sql = SQL.matcher(Files.readString(Path.of("../docs/audit.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(example -> example.contains("AS administrator"))
                .findFirst()
                .orElseThrow();
        try (Connection report = database.real().connectAs("pca_report");
                Statement statement = report.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> told = new ArrayList<>();
            while (rows.next()) {
                told.add(rows.getString("administrator") + " " + day(rows, "since") + " " + day(rows, "until")
                        + (rows.getString("settlement") == null ? "" : " " + rows.getString("settlement")));
            }
            return told;
        }
    }

    private static String day(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null
                ? "null"
                : Long.toString(
                        Duration.between(MovableClock.START, time.toInstant()).toDays());
    }
}
