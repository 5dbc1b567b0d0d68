package io.partnerconnect.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomeWebhooks;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.webhook.EventFact;
import io.partnerconnect.domain.model.webhook.EventId;
import io.partnerconnect.domain.model.webhook.EventType;
import io.partnerconnect.domain.model.webhook.OutboundEvent;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.WebhookDeliveries;
import io.partnerconnect.domain.port.out.WebhookTurns;
import io.partnerconnect.domain.port.out.Webhooks;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events go with the transaction they are written in. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class OutboxTest {
    private static final OutboundEvent FULL = new OutboundEvent(
            new EventId(new UUID(1, 1)),
            EventType.OPERATION_FAILED,
            MovableClock.START,
            new WorkspaceName("prod-eu"),
            new PartnerKey("fivetran"),
            Map.of(EventFact.KIND, "ROTATE", EventFact.CODE, "tokens-disabled"));
    private static final OutboundEvent BARE = new OutboundEvent(
            new EventId(new UUID(2, 2)), EventType.OPERATION_CANCELLED, MovableClock.START, null, null, Map.of());

    @Inject
    TestDatabase database;

    @Inject
    Jdbc jdbc;

    @Inject
    Webhooks webhooks;

    @Inject
    WebhookTurns turns;

    @Inject
    WebhookDeliveries deliveries;

    @BeforeEach
    void wipe() {
        database.real().wipe();
    }

    @Test
    void whatIsWrittenInATransactionIsToldAsItWasWritten() {
        // Given
        Webhook webhook = webhooks.add(SomeWebhooks.webhook(1, SomeWebhooks.ALL));

        // When
        jdbc.together(Outage.DATABASE, OutboxTest::write);

        // Then
        assertThat(told(webhook)).containsExactly(BARE, FULL);
    }

    private static List<OutboundEvent> write(Connection connection) throws SQLException {
        List<OutboundEvent> both = List.of(FULL, BARE);
        Outbox.add(connection, both);
        return both;
    }

    private List<OutboundEvent> told(Webhook webhook) {
        turns.fanOut(MovableClock.START, 10);
        return deliveries.of(webhook.id(), null, PageRequest.first(10)).items().stream()
                .map(WebhookDelivery::event)
                .toList();
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        // Given
        Webhook webhook = webhooks.add(SomeWebhooks.webhook(1, SomeWebhooks.ALL));

        // When
        Throwable failed = catchThrowable(() -> jdbc.together(Outage.DATABASE, connection -> {
            write(connection);
            throw new IllegalStateException("what the event was about did not happen");
        }));

        // Then
        assertThat(failed).isInstanceOf(IllegalStateException.class);
        assertThat(told(webhook)).isEmpty();
    }

    @Test
    void whileNobodyIsToldNothingIsWritten() throws SQLException {
        jdbc.together(Outage.DATABASE, OutboxTest::write);

        try (Connection connection = database.real().connectAsSuperuser()) {
            assertThat(EmbeddedDatabase.texts(connection, "SELECT id::text FROM pca.outbound_event"))
                    .isEmpty();
        }
    }
}
