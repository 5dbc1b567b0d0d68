package io.partnerconnect.domain.contract;

import static io.partnerconnect.domain.fixture.SomeWebhooks.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomeWebhooks;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.address.PrivateRanges;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.webhook.EventSelection;
import io.partnerconnect.domain.model.webhook.EventType;
import io.partnerconnect.domain.model.webhook.ReceiverAddress;
import io.partnerconnect.domain.model.webhook.SigningKeyName;
import io.partnerconnect.domain.model.webhook.Webhook;
import io.partnerconnect.domain.model.webhook.WebhookState;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.out.Webhooks;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Webhooks} must do. */
public abstract class WebhooksContract {
    private static final PrivateRanges RANGES = PrivateRanges.parse(List.of("10.1.0.0/16", "fd00:1::/32"));
    private static final EventSelection FEW = new EventSelection(
            Set.of(EventType.OPERATION_FAILED, EventType.OPERATION_STOPPED),
            new WorkspaceName("prod-eu"),
            new PartnerKey("fivetran"));

    /** Empty at the start of a test. */
    protected abstract Webhooks webhooks();

    protected abstract DatabaseControls database();

    @Test
    void aWebhookIsStoredAsItWasGivenWithVersion1() {
        List<Webhook> given = List.of(webhook(1, SomeWebhooks.ALL), webhook(2, FEW));

        List<Webhook> stored = given.stream().map(webhooks()::add).toList();

        assertThat(stored)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version")
                .containsExactlyElementsOf(given);
        assertThat(stored).extracting(Webhook::version).containsOnly(1L);
        assertThat(stored)
                .allSatisfy(each -> assertThat(webhooks().find(each.id())).contains(each));
    }

    @Test
    void pagesGoThroughAllOldestFirst() {
        // Given
        List<Webhook> all = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> webhooks().add(webhook(number, SomeWebhooks.ALL)))
                .toList();

        // When
        Page<Webhook> first = webhooks().list(PageRequest.first(3));
        Page<Webhook> second = webhooks().list(new PageRequest(3, first.next()));

        // Then
        assertThat(first.items()).isEqualTo(all.subList(0, 3));
        assertThat(second.items()).isEqualTo(all.subList(3, 5));
        assertThat(second.next()).isNull();
    }

    @Test
    void stateSelectionAndPrivateRangesAreReplacedTheVersionIsCountedAndTheRestStays() {
        // Given
        Webhook first = webhooks().add(webhook(1, SomeWebhooks.ALL));
        Webhook changed = new Webhook(
                first.id(),
                new ReceiverAddress(new WebhookUrl("https://elsewhere.example.com/"), RANGES),
                FEW,
                new SigningKeyName("another"),
                WebhookState.PAUSED,
                new Webhook.Registration(AnIntent.ALICE, MovableClock.START.plusSeconds(60)),
                first.version());

        // When
        Webhook second = webhooks().change(changed);

        // Then
        assertThat(second)
                .isEqualTo(new Webhook(
                        first.id(),
                        new ReceiverAddress(first.url(), RANGES),
                        FEW,
                        first.signingKey(),
                        WebhookState.PAUSED,
                        first.registration(),
                        2));
        assertThat(webhooks().find(first.id())).contains(second);
    }

    @Test
    void whatWasChangedSinceIsStaleAndWhatIsGoneIsNotFound() {
        // Given
        Webhook first = webhooks().add(webhook(1, SomeWebhooks.ALL));
        Webhook second = webhooks().change(first);

        // Then
        assertThat(catchThrowable(() -> webhooks().change(first))).isInstanceOf(Failure.Stale.class);
        assertThat(catchThrowable(() -> webhooks().add(webhook(1, FEW)))).isInstanceOf(Failure.Stale.class);
        webhooks().remove(second.id());
        Ended.as(
                Failure.NotFound.class,
                "webhook-not-found",
                catchThrowable(() -> webhooks().remove(second.id())));
        Ended.as(
                Failure.NotFound.class,
                "webhook-not-found",
                catchThrowable(() -> webhooks().change(second)));
        assertThat(webhooks().list(PageRequest.first(10)).items()).isEmpty();
    }

    @Test
    void ofTwoWhoChangeAWebhookAtOnceOneIsStale() throws InterruptedException {
        // Given
        Webhook first = webhooks().add(webhook(1, SomeWebhooks.ALL));

        // When
        List<Object> ends = Together.run(
                List.of(() -> webhooks().change(first), () -> webhooks().change(first)));

        // Then
        assertThat(ends).hasAtLeastOneElementOfType(Webhook.class).hasAtLeastOneElementOfType(Failure.Stale.class);
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        Webhook one = webhook(1, SomeWebhooks.ALL);

        Unanswered.assertUnavailable(
                database(),
                Outage.DATABASE,
                List.of(
                        () -> webhooks().add(one),
                        () -> webhooks().find(one.id()),
                        () -> webhooks().list(PageRequest.first(1)),
                        () -> webhooks().change(one),
                        () -> webhooks().remove(one.id())));

        assertThat(webhooks().find(one.id())).isEmpty();
    }
}
