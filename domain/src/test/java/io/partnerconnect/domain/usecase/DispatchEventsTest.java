package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWebhookReceivers;
import io.partnerconnect.domain.model.address.AddressRules;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OwedWork;
import io.partnerconnect.domain.model.webhook.DeliveryState;
import io.partnerconnect.domain.model.webhook.ReceiverReply;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.model.webhook.WebhookRules;
import io.partnerconnect.domain.model.webhook.WebhookState;
import io.partnerconnect.domain.model.webhook.WebhookTurn;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import io.partnerconnect.domain.port.in.ChangeWebhook;
import io.partnerconnect.domain.port.in.DispatchEvents;
import io.partnerconnect.domain.port.in.RedeliverEvent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Events on their way, on good days and on bad ones. */
class DispatchEventsTest {
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Told told = new Told();
    private final Installation installation = told.installation;
    private final Webhook portal = told.register(Told.PORTAL);

    @Test
    void anOperationThatEndsIsToldOnceByNamesIdsAndCodes() {
        // Given
        Operation operation = told.succeed();

        // When
        told.dispatchFor(A_MINUTE, A_SECOND);

        // Then
        assertThat(told.received(Told.PORTAL))
                .singleElement()
                .satisfies(message -> assertThat(message.body())
                        .isEqualTo("{\"type\":\"operation.succeeded\",\"timestamp\":\"" + operation.startedAt()
                                + "\",\"data\":{\"event_id\":\"" + message.id()
                                + "\",\"workspace\":\"prod-eu\",\"partner\":\"fivetran\",\"operation_id\":\""
                                + operation.id()
                                + "\",\"kind\":\"CONNECT\"}}"));
        assertThat(told.only(portal).state()).isInstanceOf(DeliveryState.Delivered.class);
    }

    @Test
    void whatAReceiverDoesNotTakeIsSentAgainUnderTheSameIdUntilItDoes() {
        // Given
        installation.receivers.at(Told.PORTAL, FakeWebhookReceivers.answering(500));
        told.succeed();
        told.dispatchFor(Duration.ofMinutes(20), A_SECOND);
        List<SignedMessage> refused = told.received(Told.PORTAL);
        installation.receivers.at(Told.PORTAL, FakeWebhookReceivers::willing);

        // When
        told.dispatchFor(Duration.ofHours(1), A_SECOND);

        // Then
        assertThat(refused).hasSizeBetween(5, 12);
        assertThat(told.received(Told.PORTAL))
                .hasSize(refused.size() + 1)
                .extracting(SignedMessage::id)
                .containsOnly(refused.getFirst().id());
        assertThat(told.only(portal).attempts()).isEqualTo(refused.size() + 1);
    }

    /** Every call to the outside is tried as the last one. */
    @Test
    void aProcessThatDiesAnywhereLosesNothingAndDoublesNothingButUnderTheSameId() {
        for (int calls = 0; calls < 12; calls++) {
            for (boolean after : List.of(false, true)) {
                // Given
                Told anew = new Told();
                Webhook webhook = anew.register(Told.PORTAL);
                anew.succeed();
                Mortal process = new Mortal();
                WebhookUseCases replica = anew.installation.replica(process).webhooks(Told.RULES);
                process.dieAfter(calls, after);

                // When
                Throwable death = catchThrowable(() -> anew.dispatch(replica));
                anew.dispatchFor(Duration.ofMinutes(5), A_SECOND);

                // Then
                assertThat(death)
                        .satisfiesAnyOf(
                                none -> assertThat(none).isNull(),
                                killed -> assertThat(killed).isInstanceOf(Mortal.Killed.class));
                assertThat(anew.received(Told.PORTAL))
                        .as("killed at call %d, %s its effect", calls, after ? "after" : "before")
                        .hasSizeBetween(1, 2)
                        .extracting(SignedMessage::id)
                        .containsOnly(anew.only(webhook).event().id().toString());
                assertThat(anew.only(webhook).state()).isInstanceOf(DeliveryState.Delivered.class);
            }
        }
    }

    @Test
    void aProcessThatDiesBeforeItWritesDownThatItWasTakenHasItSentAgainUnderTheSameId() {
        // Given
        told.succeed();
        Mortal process = new Mortal();
        WebhookUseCases replica = installation.replica(process).webhooks(Told.RULES);
        process.before("record", 1, () -> process.dieAfter(0, false));

        // When
        Throwable death = catchThrowable(() -> told.dispatch(replica));
        told.dispatch();
        List<SignedMessage> duringTheTurn = told.received(Told.PORTAL);
        told.dispatchFor(A_MINUTE.multipliedBy(2), A_SECOND);

        // Then
        assertThat(death).isInstanceOf(Mortal.Killed.class);
        assertThat(duringTheTurn).hasSize(1);
        assertThat(told.received(Told.PORTAL))
                .hasSize(2)
                .extracting(SignedMessage::id)
                .containsOnly(duringTheTurn.getFirst().id());
    }

    @Test
    void ofTwoReplicasOneDelivers() {
        // Given
        told.succeed();
        DispatchEvents other = installation.replica().webhooks(Told.RULES).dispatchEvents();
        DispatchEvents events = told.webhooks.dispatchEvents();
        events.fanOut();
        List<WebhookTurn> turns = events.take(10);

        // When
        other.fanOut();
        List<WebhookTurn> others = other.take(10);
        turns.forEach(events::drive);

        // Then
        assertThat(others).isEmpty();
        assertThat(told.received(Told.PORTAL)).hasSize(1);
    }

    @Test
    void aReceiverThatTakesNothingIsGivenLongerAndLongerRestsAndAskedWithOneDelivery() {
        // Given
        installation.receivers.at(Told.PORTAL, FakeWebhookReceivers.answering(503));
        for (int i = 0; i < 30; i++) {
            told.succeed();
        }

        // When
        told.dispatchFor(Duration.ofHours(1), A_SECOND);

        // Then
        assertThat(told.received(Told.PORTAL)).hasSizeBetween(20, 30);
        installation.receivers.at(Told.PORTAL, FakeWebhookReceivers::willing);
        told.dispatchFor(Duration.ofHours(2), A_SECOND);
        assertThat(told.deliveries(portal))
                .hasSize(30)
                .allMatch(each -> each.state() instanceof DeliveryState.Delivered);
    }

    @Test
    void aDeadReceiverKeepsNobodyElseWaiting() {
        // Given
        installation.receivers.at(
                Told.PORTAL, message -> new ReceiverReply.Unanswered(ReceiverReply.Trouble.TIMED_OUT));
        Webhook other = told.register(Told.OTHER);
        for (int i = 0; i < 20; i++) {
            told.succeed();
        }

        // When
        told.dispatch();

        // Then
        assertThat(told.received(Told.OTHER)).hasSize(20);
        assertThat(told.deliveries(other)).allMatch(each -> each.state() instanceof DeliveryState.Delivered);
    }

    @Test
    void aReceiverIsLeftAloneForAsLongAsItAsks() {
        // Given
        installation.receivers.at(Told.PORTAL, message -> new ReceiverReply.Answered(429, Duration.ofMinutes(30), ""));
        told.succeed();
        told.dispatch();
        installation.receivers.at(Told.PORTAL, FakeWebhookReceivers::willing);

        // When
        told.dispatchFor(Duration.ofMinutes(29), A_SECOND);

        // Then
        assertThat(told.received(Told.PORTAL)).hasSize(1);
        told.dispatchFor(Duration.ofMinutes(2), A_SECOND);
        assertThat(told.received(Told.PORTAL)).hasSize(2);
    }

    @Test
    void noReceiverIsLeftAloneForLongerThanAnHourWhateverItAsks() {
        // Given
        installation.receivers.at(Told.PORTAL, message -> new ReceiverReply.Answered(503, Duration.ofDays(300), ""));
        told.succeed();
        told.dispatch();
        installation.receivers.at(Told.PORTAL, FakeWebhookReceivers::willing);

        // When
        told.dispatchFor(Duration.ofMinutes(61), A_SECOND);

        // Then
        assertThat(told.only(portal).state()).isInstanceOf(DeliveryState.Delivered.class);
    }

    @Test
    void aReceiverThatIsGoneForGoodIsPausedInTheNameOfTheServiceAndWhatItDidNotTakeIsOwed() {
        // Given
        installation.receivers.at(Told.PORTAL, FakeWebhookReceivers.answering(410));
        told.succeed();

        // When
        told.dispatchFor(A_MINUTE, A_SECOND);

        // Then
        assertThat(told.received(Told.PORTAL)).hasSize(1);
        assertThat(told.webhooks.browseWebhooks().get(portal.id()).state()).isEqualTo(WebhookState.PAUSED);
        assertThat(told.audited("webhook.change"))
                .extracting(AuditEvent::actor)
                .containsOnly(Actor.service("webhooks"));
        assertThat(owed()).singleElement().satisfies(owed -> {
            assertThat(owed.kind()).isEqualTo(OwedWork.Kind.DELIVERY);
            assertThat(owed.code()).isEqualTo("http-410");
            assertThat(owed.subject().workspace()).isEqualTo(Installation.PROD);
            assertThat(owed.subject().id())
                    .isEqualTo(portal.id() + "/" + told.only(portal).event().id());
        });
    }

    private List<OwedWork> owed() {
        return Installation.owed(installation.useCases);
    }

    @Test
    void whatFailedForADayIsGivenUpAndOwedUntilSomebodyHasItDeliveredAgain() {
        // Given
        installation.receivers.at(Told.PORTAL, FakeWebhookReceivers.answering(500));
        told.succeed();
        told.dispatchFor(Duration.ofHours(26), A_MINUTE);
        WebhookDelivery dead = told.only(portal);
        int tries = told.received(Told.PORTAL).size();
        installation.receivers.at(Told.PORTAL, FakeWebhookReceivers::willing);
        told.dispatchFor(Duration.ofHours(2), A_MINUTE);
        List<OwedWork> before = owed();

        // When
        told.webhooks
                .redeliverEvent()
                .handle(
                        installation.reasoned(),
                        new RedeliverEvent.Command(portal.id(), dead.event().id()));
        told.dispatch();

        // Then
        assertThat(dead.state()).isInstanceOf(DeliveryState.Dead.class);
        assertThat(tries).isBetween(30, 45);
        assertThat(before).extracting(OwedWork::code).containsExactly("http-500");
        assertThat(told.received(Told.PORTAL))
                .hasSize(tries + 1)
                .extracting(SignedMessage::id)
                .containsOnly(dead.event().id().toString());
        assertThat(owed()).isEmpty();
    }

    @Test
    void whatHappensWhileAWebhookIsPausedIsToldWhenItGoesOn() {
        // Given
        change(portal, WebhookState.PAUSED);
        told.succeed();
        told.dispatchFor(A_MINUTE, A_SECOND);
        List<SignedMessage> meanwhile = told.received(Told.PORTAL);

        // When
        change(told.webhooks.browseWebhooks().get(portal.id()), WebhookState.ENABLED);
        told.dispatch();

        // Then
        assertThat(meanwhile).isEmpty();
        assertThat(told.received(Told.PORTAL)).hasSize(1);
    }

    private void change(Webhook webhook, WebhookState state) {
        told.webhooks
                .changeWebhook()
                .handle(
                        installation.mandate(),
                        new ChangeWebhook.Command(webhook.id(), webhook.version(), state, null, null));
    }

    @Test
    void withoutItsKeyNothingIsSentAndWithItEverythingIs() {
        // Given
        installation.signingKeys.forget("portal");
        told.succeed();
        told.dispatch();
        WebhookDelivery unsigned = told.only(portal);
        installation.signingKeys.configure("portal", Told.KEY);

        // When
        told.dispatchFor(A_MINUTE, A_SECOND);

        // Then
        assertThat(unsigned.last())
                .isNotNull()
                .satisfies(last -> assertThat(last.error()).isEqualTo("signing-key-unusable"));
        assertThat(told.received(Told.PORTAL)).hasSize(1);
    }

    @Test
    void aReceiverOnThisMachineIsNotCalledWhenThatIsNotAllowedAnyMore() {
        // Given
        WebhookUrl here = new WebhookUrl("http://127.0.0.1:8080/hooks");
        installation.receivers.at(here, FakeWebhookReceivers::willing);
        WebhookRules lenient = new WebhookRules(
                new AddressRules(Set.of("*"), true), Told.RULES.timeout(), Told.RULES.retries(), Told.RULES.kept());
        Webhook webhook = told.register(installation.useCases.webhooks(lenient), here);
        told.succeed();

        // When
        told.dispatch();

        // Then
        assertThat(told.received(here)).isEmpty();
        assertThat(told.only(webhook).last())
                .isNotNull()
                .satisfies(last -> assertThat(last.error()).isEqualTo("address-not-allowed"));
    }

    @Test
    void aClockThatWasAheadAndIsPutRightKeepsNothingBack() {
        // Given
        installation.receivers.at(Told.PORTAL, FakeWebhookReceivers.answering(500));
        installation.clock.advance(Duration.ofDays(2));
        told.succeed();
        told.dispatch();
        installation.receivers.at(Told.PORTAL, FakeWebhookReceivers::willing);

        // When
        installation.clock.advance(Duration.ofDays(-2));
        installation.clock.advance(A_MINUTE.multipliedBy(5));
        told.dispatchFor(A_MINUTE, A_SECOND);

        // Then
        assertThat(told.only(portal).state()).isInstanceOf(DeliveryState.Delivered.class);
    }

    @Test
    void aClockThatJumpsAheadLosesNothing() {
        // Given
        installation.receivers.at(Told.PORTAL, FakeWebhookReceivers.answering(500));
        told.succeed();
        told.dispatch();

        // When
        installation.clock.advance(Duration.ofDays(400));
        told.dispatch();

        // Then
        assertThat(told.only(portal).state()).isInstanceOf(DeliveryState.Dead.class);
        assertThat(owed()).hasSize(1);
    }

    @Test
    void whatWasDeliveredAMonthAgoIsForgotten() {
        // Given
        told.succeed();
        told.dispatch();
        installation.clock.advance(Duration.ofDays(29));
        int early = told.webhooks.dispatchEvents().forget();
        installation.clock.advance(Duration.ofDays(2));

        // When
        int forgotten = told.webhooks.dispatchEvents().forget();

        // Then
        assertThat(early).isZero();
        assertThat(forgotten).isEqualTo(2);
        assertThat(told.deliveries(portal)).isEmpty();
    }
}
