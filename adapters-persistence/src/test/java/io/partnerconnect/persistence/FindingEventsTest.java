package io.partnerconnect.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.contract.FleetPorts;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomeWebhooks;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.account.AccountAssessment;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.finding.FindingFilter;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.finding.FindingScope;
import io.partnerconnect.domain.model.finding.Found;
import io.partnerconnect.domain.model.finding.Severity;
import io.partnerconnect.domain.model.inventory.Assessment;
import io.partnerconnect.domain.model.inventory.Reading;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.webhook.EventFact;
import io.partnerconnect.domain.model.webhook.EventSelection;
import io.partnerconnect.domain.model.webhook.EventType;
import io.partnerconnect.domain.model.webhook.OutboundEvent;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.model.workspace.TokenRules;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.WebhookDeliveries;
import io.partnerconnect.domain.port.out.WebhookTurns;
import io.partnerconnect.domain.port.out.Webhooks;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Findings are told of in the transaction that opens and closes them. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class FindingEventsTest {
    private static final Instant NOW = MovableClock.START;
    private static final WorkspaceName PROD = new WorkspaceName("prod-eu");

    @Inject
    FleetDatabase fleet;

    @Inject
    Webhooks webhooks;

    @Inject
    WebhookTurns turns;

    @Inject
    WebhookDeliveries deliveries;

    @Test
    void aFindingIsToldOfOnceWhenItIsOpenedAndOnceWhenItIsClosed() {
        // Given
        FleetPorts ports = fleet.empty();
        ports.workspaces().register(SomeWorkspaces.workspace(PROD.value()));
        Webhook webhook = webhooks.add(SomeWebhooks.webhook(1, SomeWebhooks.ALL));

        // When
        assess(ports, 0, found(Severity.LOW, "30 days"));
        assess(ports, 1, found(Severity.LOW, "30 days"));
        assess(ports, 2, found(Severity.CRITICAL, "1 day"));
        String id = ports.findings()
                .list(Sight.everything(), FindingFilter.open(), NOW, PageRequest.first(1))
                .items()
                .getFirst()
                .id()
                .toString();
        assess(ports, 3);

        // Then
        turns.fanOut(NOW, 10);
        assertThat(deliveries.of(webhook.id(), null, PageRequest.first(10)).items())
                .extracting(WebhookDelivery::event)
                .extracting(OutboundEvent::type, OutboundEvent::at, OutboundEvent::facts)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(EventType.FINDING_OPENED, NOW, facts(id, "LOW")),
                        org.assertj.core.api.Assertions.tuple(
                                EventType.FINDING_CLOSED, NOW.plusSeconds(3), facts(id, "CRITICAL")));
    }

    @Test
    void aFindingOfAnAccountIsToldOfOnceByManyWhoAssessAtOnceAndOfNoWorkspace() throws InterruptedException {
        // Given
        FleetPorts ports = fleet.empty();
        Webhook webhook = webhooks.add(SomeWebhooks.webhook(1, SomeWebhooks.ALL));
        Webhook ofProd =
                webhooks.add(SomeWebhooks.webhook(2, new EventSelection(SomeWebhooks.ALL.types(), PROD, null)));
        Found overdue = new Found(
                new FindingScope.OfAccount(new PartnerKey("fivetran")),
                new Found.Cause(FindingKind.ATTESTATION_OVERDUE, ""),
                Severity.MEDIUM,
                List.of(new Evidence("recorded_at", NOW)));
        Found otherwise = new Found(overdue.scope(), overdue.cause(), overdue.severity(), List.of());

        // When
        Together.run(Collections.nCopies(6, () -> assess(ports, overdue)));
        Together.run(Collections.nCopies(6, () -> assess(ports, otherwise)));
        Together.run(Collections.nCopies(6, () -> assess(ports)));

        // Then
        turns.fanOut(NOW, 10);
        assertThat(deliveries.of(webhook.id(), null, PageRequest.first(10)).items())
                .extracting(WebhookDelivery::event)
                .allSatisfy(event -> {
                    assertThat(event.workspace()).isNull();
                    assertThat(event.partner()).isEqualTo(overdue.scope().partner());
                    assertThat(event.facts())
                            .containsEntry(EventFact.FINDING, "ATTESTATION_OVERDUE")
                            .containsEntry(EventFact.SEVERITY, "MEDIUM");
                })
                .extracting(OutboundEvent::type)
                .containsExactlyInAnyOrder(EventType.FINDING_OPENED, EventType.FINDING_CLOSED);
        assertThat(deliveries.of(ofProd.id(), null, PageRequest.first(10)).items())
                .isEmpty();
    }

    private static Instant assess(FleetPorts ports, Found... found) {
        long turn = ports.assessments().begin();
        ports.assessments().keep(turn, new AccountAssessment(NOW, Set.of(), List.of(found)));
        return NOW;
    }

    private static Map<EventFact, String> facts(String id, String severity) {
        return Map.of(EventFact.FINDING_ID, id, EventFact.FINDING, "TOKEN_EXPIRES_SOON", EventFact.SEVERITY, severity);
    }

    private static void assess(FleetPorts ports, int seconds, Found... found) {
        ports.inventory()
                .keep(
                        new Reading(
                                PROD, NOW.plusSeconds(seconds), List.of(), List.of(), TokenRules.NOT_SEEN, List.of()),
                        new Assessment(Map.of(), List.of(), List.of(found)),
                        NOW);
    }

    private static Found found(Severity severity, String threshold) {
        return new Found(
                new ConnectionName(PROD, new PartnerKey("fivetran")),
                new Found.Cause(FindingKind.TOKEN_EXPIRES_SOON, "a".repeat(64)),
                severity,
                List.of(new Evidence("expires_at", "soon", threshold)));
    }
}
