package io.partnerconnect.domain.model.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookValuesTest {
    private static final EventId EVENT = new EventId(new UUID(1, 1));
    private static final RetrySchedule SCHEDULE = new RetrySchedule(Duration.ofHours(24));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://portal.example.com",
                "https://portal.example.com/",
                "https://portal.example.com:8443/hooks/a-b_c~d/%20",
                "http://127.0.0.1:8080/hooks",
                "http://localhost",
                "https://localhost:9/"
            })
    void aReceiverIsAtAnHttpsAddressOrOnThisMachine(String url) {
        assertThat(new WebhookUrl(url).value()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "portal.example.com",
                "http://portal.example.com/",
                "ftp://portal.example.com/",
                "https://portal/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://2130706433/",
                "https://0x7f.0.0.1/",
                "https://user:pass@portal.example.com/",
                "https://portal.example.com@evil.example.com/",
                "https://portal.example.com/?token=1",
                "https://portal.example.com/#x",
                "https://portal.example.com:0/",
                "https://portal.example.com:65536/",
                "https://Portal.example.com/",
                "https://portal.example.com/a b",
                "https://portal.example.com/\r\nX: 1",
                "https://portal.example.com/%zz",
                "http://127.0.0.2/",
                "http://localhost.example.com/"
            })
    void anythingElseIsRefusedByName(String url) {
        assertThat(catchThrowable(() -> new WebhookUrl(url)))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.field()).isEqualTo("url")));
    }

    @Test
    void anAddressTellsWhatIsConnectedTo() {
        WebhookUrl url = new WebhookUrl("https://portal.example.com/hooks%20a");

        assertThat(url.host()).isEqualTo("portal.example.com");
        assertThat(url.port()).isEqualTo(443);
        assertThat(url.path()).isEqualTo("/hooks%20a");
        assertThat(new WebhookUrl("http://127.0.0.1").port()).isEqualTo(80);
        assertThat(new WebhookUrl("https://portal.example.com:8443").path()).isEqualTo("/");
    }

    /** Computed by other means: HMAC-SHA256 over id.timestamp.body, see https://www.standardwebhooks.com. */
    @Test
    void aMessageIsSignedAsTheSpecificationSays() {
        SigningKey key = new SigningKey("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
        OutboundEvent event =
                new OutboundEvent(EVENT, EventType.OPERATION_CANCELLED, Instant.EPOCH, null, null, Map.of());

        SignedMessage message = SignedMessage.of(event, Instant.ofEpochSecond(1_700_000_000, 999), List.of(key));

        assertThat(message.id()).isEqualTo("00000000-0000-0001-0000-000000000001");
        assertThat(message.timestamp()).isEqualTo(1_700_000_000);
        assertThat(message.body())
                .isEqualTo(
                        "{\"type\":\"operation.cancelled\",\"timestamp\":\"1970-01-01T00:00:00Z\",\"data\":{\"event_id\":\"00000000-0000-0001-0000-000000000001\"}}");
        assertThat(message.signature()).isEqualTo("v1,VjPuU8681s6MeDTy3wkTJdyp1FFPRPFV1QqHXu7/W0Q=");
    }

    @Test
    void aKeyPrintsNothingOfItself() {
        assertThat(new SigningKey(new byte[32])).hasToString("SigningKey[redacted]");
    }

    @Test
    void anEventTellsTheFactsOfItsTypeInTheirShapeOnly() {
        for (Map<EventFact, String> facts : List.of(
                Map.of(EventFact.CODE, "request-refused"),
                Map.of(EventFact.KIND, "Connect \"everything\""),
                Map.of(EventFact.OPERATION_ID, "dapi0123456789abcdef0123456789abcdef"))) {
            assertThat(catchThrowable(() ->
                            new OutboundEvent(EVENT, EventType.OPERATION_SUCCEEDED, Instant.EPOCH, null, null, facts)))
                    .isInstanceOf(Failure.Invalid.class);
        }
    }

    @Test
    void aSelectionNamesAtLeastOneType() {
        assertThat(catchThrowable(() -> new EventSelection(Set.of(), null, null)))
                .isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void waitsDoubleUpToAnHourAndDifferByAQuarterAtMost() {
        for (int attempt = 1; attempt <= 40; attempt++) {
            Duration middle = Duration.ofSeconds(Math.min(3600L, 5L << Math.min(attempt - 1, 12)));

            assertThat(SCHEDULE.after(attempt, EVENT, null))
                    .isBetween(
                            middle.multipliedBy(3).dividedBy(4),
                            middle.multipliedBy(5).dividedBy(4));
        }
    }

    @Test
    void whatFailedTogetherIsNotTriedTogether() {
        List<Duration> waits = IntStream.range(0, 100)
                .mapToObj(number -> SCHEDULE.after(5, new EventId(new UUID(number, 3)), null))
                .distinct()
                .toList();

        assertThat(waits).hasSizeGreaterThan(60);
    }

    @Test
    void nothingIsPutOffForAsLongAsWhatCountsAsAMistakeOfAClock() {
        Duration longest = IntStream.range(0, 2000)
                .mapToObj(number -> SCHEDULE.after(30, new EventId(new UUID(number, 7)), RetrySchedule.LONGEST))
                .max(Duration::compareTo)
                .orElseThrow();

        assertThat(longest).isLessThan(Duration.ofHours(2));
    }
}
