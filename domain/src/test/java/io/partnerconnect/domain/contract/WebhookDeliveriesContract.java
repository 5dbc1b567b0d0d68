package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.webhook.DeliveryState;
import io.partnerconnect.domain.model.webhook.EventId;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookDelivery;
import io.partnerconnect.domain.port.out.WebhookDeliveries;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link WebhookDeliveries} must do. */
public abstract class WebhookDeliveriesContract extends WebhookArrangement {
    @Test
    void pagesGoThroughTheDeliveriesOfAWebhookLatestEventFirst() {
        // Given
        Webhook webhook = registered();
        registered();
        for (int i = 0; i < 5; i++) {
            told();
        }
        fanOut();
        List<WebhookDelivery> all = deliveriesOf(webhook);

        // When
        Page<WebhookDelivery> first = deliveries().of(webhook.id(), null, PageRequest.first(3));
        Page<WebhookDelivery> second = deliveries().of(webhook.id(), null, new PageRequest(3, first.next()));

        // Then
        assertThat(all).hasSize(5).allMatch(each -> each.webhook().equals(webhook.id()));
        assertThat(all)
                .extracting(each -> each.event().id().toString())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(first.items()).isEqualTo(all.subList(0, 3));
        assertThat(second.items()).isEqualTo(all.subList(3, 5));
        assertThat(second.next()).isNull();
    }

    @Test
    void deliveriesAreFoundByTheirState() {
        // Given
        Webhook webhook = registered();
        told();
        told();
        told();
        fanOut();
        List<WebhookDelivery> due = due(take(A_MINUTE).getFirst());

        // When
        WebhookDelivery dead = tried(due.getFirst(), GONE);
        WebhookDelivery taken = tried(due.get(1), TAKEN);

        // Then
        assertThat(in(webhook, DeliveryState.Kind.DEAD)).containsExactly(dead);
        assertThat(in(webhook, DeliveryState.Kind.DELIVERED)).containsExactly(taken);
        assertThat(in(webhook, DeliveryState.Kind.PENDING)).containsExactly(due.get(2));
    }

    private List<WebhookDelivery> in(Webhook webhook, DeliveryState.Kind state) {
        return deliveries().of(webhook.id(), state, PageRequest.first(10)).items();
    }

    @Test
    void theDeadOfAllWebhooksAreListedLongestFirst() {
        // Given
        registered();
        registered();
        told();
        fanOut();
        List<WebhookDelivery> due =
                take(A_MINUTE).stream().map(turn -> due(turn).getFirst()).toList();

        // When
        WebhookDelivery first = tried(due.get(1), GONE);
        clock.advance(A_MINUTE);
        WebhookDelivery second = tried(due.getFirst(), GONE);

        // Then
        assertThat(deliveries().dead(10)).containsExactly(first, second);
        assertThat(deliveries().dead(1)).containsExactly(first);
    }

    @Test
    void aDeadDeliveryBeginsAgainAndIsDueNow() {
        // Given
        Webhook webhook = registered();
        told();
        fanOut();
        WebhookDelivery dead = tried(due(take(NO_TIME).getFirst()).getFirst(), GONE);
        clock.advance(A_MINUTE);

        // When
        WebhookDelivery again =
                deliveries().redeliver(webhook.id(), dead.event().id(), clock.instant());

        // Then
        assertThat(again).isEqualTo(dead.again(clock.instant()));
        assertThat(due(take(A_MINUTE).getFirst())).containsExactly(again);
        assertThat(deliveries().dead(10)).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Webhook webhook = registered();

        Ended.as(
                Failure.NotFound.class,
                "delivery-not-found",
                catchThrowable(
                        () -> deliveries().redeliver(webhook.id(), new EventId(new UUID(1, 1)), clock.instant())));
    }

    @Test
    void whatEndedLongAgoIsForgottenAndWhatIsStillToBeDeliveredIsNot() {
        // Given
        Webhook webhook = registered();
        told();
        told();
        told();
        fanOut();
        List<WebhookDelivery> due = due(take(A_MINUTE).getFirst());
        tried(due.getFirst(), TAKEN);
        tried(due.get(1), GONE);
        clock.advance(Duration.ofDays(1));
        assertThat(deliveries().forget(clock.instant().minus(Duration.ofDays(2)), 100))
                .isZero();

        // When
        int forgotten = deliveries().forget(clock.instant(), 100);

        // Then
        assertThat(forgotten).isEqualTo(4);
        assertThat(deliveriesOf(webhook)).containsExactly(due.get(2));
        assertThat(deliveries().forget(clock.instant(), 100)).isZero();
    }

    @Test
    void noMoreIsForgottenAtOnceThanWasAskedFor() {
        // Given
        Webhook webhook = registered();
        told();
        told();
        told();
        fanOut();
        due(take(A_MINUTE).getFirst()).forEach(each -> tried(each, TAKEN));
        clock.advance(Duration.ofDays(1));

        // When
        int forgotten = deliveries().forget(clock.instant(), 1);

        // Then
        assertThat(forgotten).isLessThanOrEqualTo(2);
        assertThat(deliveriesOf(webhook)).hasSize(2);
    }

    @Test
    void anEventNobodyHasBeenToldOfYetIsNotForgotten() {
        // Given
        Webhook webhook = registered();
        told();
        clock.advance(Duration.ofDays(1));

        // When
        int forgotten = deliveries().forget(clock.instant(), 100);

        // Then
        assertThat(forgotten).isZero();
        assertThat(eventsFor(webhook)).hasSize(1);
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        // Given
        Webhook webhook = registered();
        told();
        fanOut();
        WebhookDelivery delivery = deliveriesOf(webhook).getFirst();

        // Then
        Unanswered.assertUnavailable(
                ports().database(),
                Outage.DATABASE,
                List.of(
                        () -> deliveries().of(webhook.id(), null, PageRequest.first(1)),
                        () -> deliveries().dead(1),
                        () -> deliveries()
                                .redeliver(webhook.id(), delivery.event().id(), clock.instant()),
                        () -> deliveries().forget(clock.instant(), 1)));
        assertThat(deliveriesOf(webhook)).containsExactly(delivery);
    }
}
