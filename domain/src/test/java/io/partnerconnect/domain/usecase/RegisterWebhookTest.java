package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWebhookReceivers;
import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.SomeWebhooks;
import io.partnerconnect.domain.model.address.PrivateRanges;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditPhase;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.webhook.EventSelection;
import io.partnerconnect.domain.model.webhook.EventType;
import io.partnerconnect.domain.model.webhook.ReceiverAddress;
import io.partnerconnect.domain.model.webhook.ReceiverReply;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookState;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.ChangeWebhook;
import io.partnerconnect.domain.port.in.RemoveWebhook;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegisterWebhookTest {
    private final Told told = new Told();
    private final Installation installation = told.installation;

    @Test
    void aReceiverThatAnswersTheSignedChallengeIsRegistered() {
        Mandate mandate = installation.mandate();

        Webhook webhook = told.register(mandate, Told.PORTAL, SomeWebhooks.ALL, "portal");

        assertThat(webhook.registration())
                .isEqualTo(new Webhook.Registration(AnIntent.ALICE, installation.clock.instant()));
        assertThat(webhook.state()).isEqualTo(WebhookState.ENABLED);
        assertThat(told.webhooks.browseWebhooks().get(webhook.id())).isEqualTo(webhook);
        assertThat(installation.receivers.received(Told.PORTAL))
                .singleElement()
                .satisfies(message -> assertThat(message.body())
                        .contains("\"type\":\"webhook.challenge\"")
                        .contains("\"challenge\":\"" + message.id() + "\""));
        assertThat(installation.eventsOf(mandate.operation()))
                .extracting(AuditEvent::action)
                .containsExactly("webhook.register", "webhook.register");
    }

    record Liar(ReceiverReply reply, String seen) {}

    static Stream<Liar> liars() {
        return Stream.of(
                new Liar(new ReceiverReply.Answered(200, null, ""), "it answered 200 without the challenge"),
                new Liar(new ReceiverReply.Answered(200, null, "ok"), "it answered 200 without the challenge"),
                new Liar(new ReceiverReply.Answered(302, null, ""), "redirects are not followed"),
                new Liar(new ReceiverReply.Answered(500, null, ""), "it answered 500"),
                new Liar(new ReceiverReply.Unanswered(ReceiverReply.Trouble.TIMED_OUT), "it did not answer in time"),
                new Liar(
                        new ReceiverReply.Unanswered(ReceiverReply.Trouble.ADDRESS_NOT_ALLOWED),
                        "an address that never is"));
    }

    @ParameterizedTest
    @MethodSource("liars")
    void oneThatDoesNotIsNotRegisteredAndTheAnswerSaysWhatWasSeenAndWhatToDo(Liar liar) {
        // Given
        installation.receivers.at(Told.PORTAL, message -> liar.reply());
        Mandate mandate = installation.mandate();

        // When
        Throwable refused = catchThrowable(() -> told.register(mandate, Told.PORTAL, SomeWebhooks.ALL, "portal"));

        // Then
        assertThat(Told.message(refused)).contains(liar.seen()).contains("has to answer a webhook.challenge");
        assertThat(told.registered()).isEmpty();
        assertThat(installation.outcomeOf(mandate.operation()).code()).isEqualTo("invalid");
    }

    @Test
    void whoAnswersWithWhatHeWasSentHasNotUnderstoodTheChallenge() {
        installation.receivers.at(Told.PORTAL, message -> new ReceiverReply.Answered(200, null, message.body()));

        assertThat(catchThrowable(() -> told.register(Told.PORTAL))).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void theChallengeMayBeAFieldOfTheAnswer() {
        installation.receivers.at(
                Told.PORTAL,
                message -> new ReceiverReply.Answered(201, null, "{ \"challenge\": \"" + message.id() + "\" }\n"));

        assertThat(told.register(Told.PORTAL).url()).isEqualTo(Told.PORTAL);
    }

    @Test
    void nothingIsSentToThisMachineOrUnderAKeyThatCannotBeUsedOrForWhatIsNotThere() {
        // Given
        installation.signingKeys.configure("short", "too short");
        Set<EventType> any = SomeWebhooks.ALL.types();
        EventSelection nowhere = new EventSelection(any, new WorkspaceName("nowhere"), null);
        EventSelection nobody = new EventSelection(any, null, new PartnerKey("nobody"));
        WebhookUrl here = new WebhookUrl("http://127.0.0.1:8080/");
        installation.receivers.at(here, FakeWebhookReceivers::willing);

        // When
        List<Throwable> refused = Stream.<Runnable>of(
                        () -> told.register(here),
                        () -> told.register(installation.mandate(), Told.PORTAL, SomeWebhooks.ALL, "nobodys"),
                        () -> told.register(installation.mandate(), Told.PORTAL, SomeWebhooks.ALL, "short"),
                        () -> told.register(installation.mandate(), Told.PORTAL, nowhere, "portal"),
                        () -> told.register(installation.mandate(), Told.PORTAL, nobody, "portal"))
                .map(registering -> catchThrowable(registering::run))
                .toList();

        // Then
        assertThat(refused)
                .extracting(each -> ((Failure) each).code())
                .containsExactly("invalid", "invalid", "invalid", "workspace-not-found", "partner-not-found");
        assertThat(installation.receivers.received(Told.PORTAL)).isEmpty();
        assertThat(installation.receivers.received(here)).isEmpty();
    }

    @Test
    void aKeyThatIsBeingReplacedSignsBesideTheNextOne() {
        // Given
        installation.signingKeys.configure("portal", Told.KEY, "the next key, of thirty-two bytes or more");

        // When
        told.register(Told.PORTAL);

        // Then
        assertThat(installation.receivers.received(Told.PORTAL))
                .extracting(SignedMessage::signature)
                .singleElement()
                .asString()
                .matches("v1,[A-Za-z0-9+/]{43}= v1,[A-Za-z0-9+/]{43}=");
    }

    @Test
    void whatIsChangedOfAWebhookIsItsStateAndItsTypesUnderTheVersionThatWasRead() {
        // Given
        Webhook webhook = told.register(
                installation.mandate(),
                Told.PORTAL,
                new EventSelection(SomeWebhooks.ALL.types(), Installation.PROD, null),
                "portal");
        ChangeWebhook.Command command = new ChangeWebhook.Command(
                webhook.id(), webhook.version(), WebhookState.PAUSED, Set.of(EventType.OPERATION_FAILED), null);

        // When
        told.webhooks.changeWebhook().handle(installation.mandate(), command);

        // Then
        Webhook changed = told.webhooks.browseWebhooks().get(webhook.id());
        assertThat(changed.state()).isEqualTo(WebhookState.PAUSED);
        assertThat(changed.events())
                .isEqualTo(new EventSelection(Set.of(EventType.OPERATION_FAILED), Installation.PROD, null));
        assertThat(catchThrowable(() -> told.webhooks.changeWebhook().handle(installation.mandate(), command)))
                .isInstanceOf(Failure.Stale.class);
    }

    @Test
    void aReceiverInsideTheNetworkIsRegisteredOnlyWithItsRangeWhichIsInTheAuditAndCanBeTakenBack() {
        // Given
        installation.receivers.names().answer("portal.example.com", "10.1.2.3");
        PrivateRanges ranges = PrivateRanges.parse(List.of("10.1.0.0/16"));

        // When
        Throwable end = catchThrowable(() -> told.register(Told.PORTAL));
        Webhook webhook = told.register(new ReceiverAddress(Told.PORTAL, ranges));
        told.webhooks
                .changeWebhook()
                .handle(
                        installation.mandate(),
                        new ChangeWebhook.Command(webhook.id(), webhook.version(), null, null, PrivateRanges.none()));

        // Then
        assertThat(Told.message(end)).contains("private_ranges").doesNotContain("10.1.2.3");
        assertThat(webhook.address().privateRanges()).isEqualTo(ranges);
        assertThat(told.webhooks.browseWebhooks().get(webhook.id()).address().privateRanges())
                .isEqualTo(PrivateRanges.none());
        assertThat(installation.ledger.written())
                .filteredOn(event -> event.phase() == AuditPhase.INTENT)
                .extracting(event -> event.details().text())
                .contains("private_ranges=10.1.0.0/16", "private_ranges=none");
    }

    @Test
    void aRemovedWebhookIsGoneAndSaysSo() {
        // Given
        Webhook webhook = told.register(Told.PORTAL);

        // When
        told.webhooks.removeWebhook().handle(installation.reasoned(), new RemoveWebhook.Command(webhook.id()));

        // Then
        assertThat(told.registered()).isEmpty();
        assertThat(catchThrowable(() -> told.deliveries(webhook))).isInstanceOf(Failure.NotFound.class);
    }
}
