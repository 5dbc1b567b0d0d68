package io.partnerconnect.app.rest.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.partnerconnect.domain.model.reconciliation.LogEvent;
import io.partnerconnect.domain.model.reconciliation.LogLine;
import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogParserTest {
    private static final String ENTRY = """
            {"version":"2.0","event_time":"2026-11-02T03:12:00.123Z","event_date":"2026-11-02","workspace_id":"1234567890123456",\
            "source_ip_address":"10.0.0.7","user_agent":"curl/8","session_id":null,\
            "user_identity":{"email":"bob@example.com","subject_name":null},"service_name":"accounts","action_name":"generateDbToken",\
            "request_id":"r","request_params":{"tokenHash":"abc","targetServicePrincipalName":"FIVETRAN_USER","userId":"7"},\
            "response":{"status_code":200,"error_message":null,"result":"{}"},"audit_level":"WORKSPACE_LEVEL","event_id":"e-1"}""";

    private final LogParser parser = new LogParser(
            new ObjectMapper().reader(),
            new LogParser.Parameters(
                    List.of("tokenId", "tokenHash"), List.of("targetServicePrincipalName"), List.of("partner_name")));

    @Test
    void anEntryIsReadAsToJsonWritesIt() {
        assertThat(parse(ENTRY))
                .isEqualTo(new LogLine.Entry(new LogEvent(
                        "e-1",
                        Instant.parse("2026-11-02T03:12:00.123Z"),
                        new WorkspaceNumber(1234567890123456L),
                        new LogEvent.Name("accounts", "generateDbToken"),
                        new LogEvent.By("bob@example.com", "10.0.0.7", "curl/8"),
                        200,
                        new LogEvent.Target("abc", "FIVETRAN_USER", null))));
    }

    @Test
    void whatIsNotThereIsNotMadeUp() {
        LogLine line = parse("""
                {"event_time":"2026-11-02T03:12:00+01:00","workspace_id":7,"service_name":"accounts","action_name":"add"}""");

        LogEvent event = ((LogLine.Entry) line).event();
        assertThat(event.at()).isEqualTo(Instant.parse("2026-11-02T02:12:00Z"));
        assertThat(event.by()).isEqualTo(new LogEvent.By(null, null, null));
        assertThat(event.target()).isEqualTo(new LogEvent.Target(null, null, null));
        assertThat(event.status()).isNull();
    }

    @Test
    void anEntryWithoutAnIdIsKnownByWhatItHolds() {
        String without = ENTRY.replace("\"event_id\":\"e-1\"", "\"event_id\":null");

        String key = ((LogLine.Entry) parse(without)).event().key();

        assertThat(key).matches("sha256:[0-9a-f]{64}");
        assertThat(((LogLine.Entry) parse(without)).event().key()).isEqualTo(key);
        assertThat(((LogLine.Entry) parse(without.replace("bob", "eve")))
                        .event()
                        .key())
                .isNotEqualTo(key);
    }

    @Test
    void theFirstParameterThatIsThereNamesTheToken() {
        LogLine line = parse(ENTRY.replace("\"tokenHash\":\"abc\"", "\"tokenHash\":\"abc\",\"tokenId\":\"def\""));

        assertThat(((LogLine.Entry) line).event().target().token()).isEqualTo("def");
    }

    @Test
    void anEntryOfTheAccountIsOfNoWorkspace() {
        assertThat(parse(ENTRY.replace("\"1234567890123456\"", "\"0\"")))
                .isEqualTo(new LogLine.OfAccount(Instant.parse("2026-11-02T03:12:00.123Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nonsense", "[]", "1", "null", "\"text\"", "{} {}", "\u0000"})
    void whatIsNoJsonObjectIsUnreadable(String text) {
        assertThat(parse(text)).isInstanceOfSatisfying(LogLine.Unreadable.class, line -> {
            assertThat(line.line()).isEqualTo(3);
            assertThat(line.why()).startsWith("is not");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event_time | \"2026-11-02T03:12:00.123Z\" | \"yesterday\"",
                "event_time | \"2026-11-02T03:12:00.123Z\" | null",
                "workspace_id | \"1234567890123456\" | \"prod\"",
                "workspace_id | \"1234567890123456\" | null",
                "workspace_id | \"1234567890123456\" | -7",
                "service_name | \"accounts\" | \" \"",
                "action_name | \"generateDbToken\" | {}",
            })
    void whatAnEntryMustHaveIsNamedWithoutItsValue(String field, String right, String wrong) {
        assertThat(parse(ENTRY.replace(right, wrong)))
                .isInstanceOfSatisfying(
                        LogLine.Unreadable.class,
                        line -> assertThat(line.why())
                                .startsWith(field + " must be")
                                .doesNotContain("yesterday", "prod"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dapi0123456789abcdef0123456789abcdef", "Bearer abcdefghijklmnopqrstuvwxyz"})
    void whatLooksLikeACredentialIsWithheldWhereverItIs(String secret) {
        String line = ENTRY.replace("bob@example.com", secret)
                .replace("curl/8", secret)
                .replace("FIVETRAN_USER", secret)
                .replace("generateDbToken", secret)
                .replace("10.0.0.7", secret)
                .replace("\"abc\"", "\"" + secret + "\"");

        assertThat(parse(line).toString()).doesNotContain(secret).contains("[withheld]");
    }

    @Test
    void longTextsAreCutAndControlCharactersReplaced() {
        LogLine line = parse(ENTRY.replace("curl/8", "x".repeat(5000)).replace("bob", "b\\u0000\\u202eb"));

        LogEvent.By by = ((LogLine.Entry) line).event().by();
        assertThat(by.agent()).hasSize(256);
        assertThat(by.identity()).isEqualTo("b\uFFFD\uFFFDb@example.com");
    }

    private LogLine parse(String text) {
        return parser.parse(3, text.getBytes(StandardCharsets.UTF_8));
    }
}
