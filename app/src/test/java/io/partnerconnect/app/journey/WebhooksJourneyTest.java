package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.Verifier;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.contract.Receiver.Behaviour;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.port.out.Pauses;
import io.partnerconnect.webhooks.SocketReceiver;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Receivers on real sockets are told of operations that really end. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class WebhooksJourneyTest {
    private static final List<String> PARTNERS =
            List.of("anomalo", "erwin", "lightup", "precisely", "atscale", "stardog", "thoughtspot", "hunters");
    private static final AtomicInteger NEXT = new AtomicInteger();

    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Pauses pauses;

    @Inject
    @SuppressWarnings("NullAway.Init")
    InstantSource clock;

    private final Api admin = Api.as("admin");
    private final SocketReceiver receiver = SocketReceiver.start(Behaviour.WILLING);
    private final List<String> registered = new ArrayList<>();

    @BeforeEach
    void registered() {
        world.calm();
        admin.register(world, "twelve");
        admin.register(world, "ten");
    }

    @AfterEach
    void stop() {
        registered.forEach(path -> admin.delete(path));
        receiver.close();
    }

    @Test
    void aReceiverIsToldOfAnOperationThatEndsAndCanVerifyItAndRefuseItTheSecondTime() throws Exception {
        // Given
        register(Map.of());

        // When
        String operation = connect("twelve");

        // Then
        SignedMessage message = awaitMessages(receiver, 1).getFirst();
        Verifier verifier = new Verifier(World.signingKey());
        Instant now = clock.instant();
        assertThat(message.body())
                .contains("\"type\":\"operation.succeeded\"")
                .contains("\"workspace\":\"twelve\"")
                .contains("\"operation_id\":\"" + operation + "\"");
        assertThat(verifier.verify(altered(message), now)).isEqualTo("REFUSED");
        assertThat(verifier.verify(message, now.plus(Duration.ofMinutes(6)))).isEqualTo("REFUSED");
        assertThat(verifier.verify(message, now.minus(Duration.ofMinutes(6)))).isEqualTo("REFUSED");
        assertThat(new Verifier(World.signingKey().replace('a', 'b')).verify(message, now))
                .isEqualTo("REFUSED");
        assertThat(verifier.verify(message, now)).isEqualTo("NEW");
        assertThat(verifier.verify(message, now)).isEqualTo("REPEATED");
    }

    private static SignedMessage altered(SignedMessage message) {
        return new SignedMessage(
                message.id(),
                message.timestamp(),
                message.signature(),
                message.body().replace("succeeded", "failed"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Behaviour.class,
            names = {"FAILING", "REDIRECTING", "SILENT", "HANGING_UP", "ENDLESS", "GONE"})
    void whoDoesNotAnswerTheChallengeIsNotRegistered(Behaviour behaviour) {
        // Given
        receiver.become(behaviour);

        // When
        Response refused = admin.post("/webhooks", body(Map.of()));

        // Then
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("errors[0].field")).isEqualTo("url");
        assertThat(refused.jsonPath().getString("errors[0].message")).contains("has to answer a webhook.challenge");
        assertThat(admin.get("/webhooks?page_size=1000").jsonPath().getList("items.url"))
                .doesNotContain(receiver.url().value());
    }

    @Test
    void whatCannotBeSignedOrReachedIsRefusedByName() {
        assertThat(List.of(
                        Map.of("signing_key", "nobodys"),
                        Map.of("signing_key", "short"),
                        Map.of("url", "https://10.0.0.1/"),
                        Map.of("url", "https://nobody.invalid/"),
                        Map.of("event_types", List.of("operation.exploded")),
                        Map.of("event_types", List.of())))
                .extracting(changes -> admin.post("/webhooks", body(changes)))
                .allSatisfy(refused ->
                        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400))
                .extracting(refused -> refused.jsonPath().getString("errors[0].field"))
                .containsExactly("signing_key", "signing_key", "url", "url", "event_types", "event_types");
    }

    @Test
    void whoHasItAndSaysSoTooLateGetsItAgainUnderTheSameId() {
        // Given
        String path = register(Map.of());
        receiver.become(refuseFirst(Behaviour.HANGING_UP, Behaviour.FAILING));

        // When
        connect("twelve");

        // Then
        List<SignedMessage> messages = awaitMessages(receiver, 3);
        assertThat(messages)
                .hasSize(3)
                .extracting(SignedMessage::id)
                .containsOnly(messages.getFirst().id());
        awaitTrue(() -> states(path).equals(List.of("DELIVERED")));
        assertThat(admin.get(path + "/deliveries").jsonPath().getInt("items[0].attempts"))
                .isEqualTo(3);
    }

    /** Towards events, one after the other; after that it is willing. */
    private static Function<SignedMessage, Behaviour> refuseFirst(Behaviour... first) {
        AtomicInteger count = new AtomicInteger();
        return message -> {
            int number = count.getAndIncrement();
            return number < first.length ? first[number] : Behaviour.WILLING;
        };
    }

    @Test
    void aWebhookForOneWorkspaceIsToldNothingOfAnother() {
        // Given
        register(Map.of("workspace", "ten"));

        // When
        connect("twelve");
        String operation = connect("ten");

        // Then
        assertThat(awaitMessages(receiver, 1))
                .singleElement()
                .satisfies(message -> assertThat(message.body()).contains(operation));
    }

    @Test
    void aSlowReceiverKeepsNoOtherWaiting() {
        try (SocketReceiver other = SocketReceiver.start(Behaviour.WILLING)) {
            // Given
            register(Map.of());
            register(Map.of("url", other.url().value()));
            receiver.become(Behaviour.SILENT);

            // When
            connect("twelve");

            // Then
            assertThat(awaitMessages(other, 1)).hasSize(1);
        }
    }

    @Test
    void whatAReceiverDidNotWantIsOwedUntilItIsDeliveredAgain() {
        // Given
        String path = register(Map.of());
        receiver.become(Behaviour.GONE);
        connect("twelve");
        awaitTrue(() -> states(path).equals(List.of("DEAD")));
        awaitTrue(() -> "PAUSED".equals(admin.get(path).jsonPath().getString("state")));
        String event = admin.get(path + "/deliveries?state=DEAD").jsonPath().getString("items[0].id");
        List<String> owed = owed();

        // When
        receiver.become(Behaviour.WILLING);
        Response enabled = patch(path, admin.get(path).header("ETag"), Map.of("state", "ENABLED"));
        Response again = admin.post(path + "/deliveries/" + event + "/redeliver", Map.of("reason", "it is back"));

        // Then
        assertThat(owed).anyMatch(subject -> subject.endsWith("/" + event));
        assertThat(enabled.statusCode()).as(enabled.asString()).isEqualTo(200);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(again.jsonPath().getString("state")).isEqualTo("PENDING");
        assertThat(awaitMessages(receiver, 2)).extracting(SignedMessage::id).containsOnly(event);
        awaitTrue(() -> states(path).equals(List.of("DELIVERED")));
        assertThat(owed()).noneMatch(subject -> subject.endsWith("/" + event));
    }

    private List<String> owed() {
        return admin.get("/owed-work").jsonPath().getList("items.findAll { it.kind == 'DELIVERY' }.subject.id");
    }

    @Test
    void aWebhookIsShownChangedUnderItsVersionAndRemoved() {
        // Given
        Response made = admin.post("/webhooks", body(Map.of("event_types", List.of("operation.stopped"))));
        String path = "/webhooks/" + made.jsonPath().getString("id");

        // When
        Response changed = patch(path, "\"1\"", Map.of("state", "PAUSED", "event_types", List.of("operation.failed")));

        // Then
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith(path);
        assertThat(made.asString()).doesNotContain(World.signingKey());
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.jsonPath().getList("event_types")).isEqualTo(List.of("operation.failed"));
        assertThat(patch(path, "\"1\"", Map.of("state", "ENABLED")).statusCode())
                .isEqualTo(412);
        assertThat(patch(path, null, Map.of("state", "ENABLED")).statusCode()).isEqualTo(428);
        assertThat(admin.get(path + "/deliveries").jsonPath().getList("items")).isEmpty();
        assertThat(admin.delete(path).statusCode()).isEqualTo(204);
        assertThat(admin.delete(path).statusCode()).isEqualTo(404);
        assertThat(admin.get(path).jsonPath().getString("code")).isEqualTo("webhook-not-found");
        assertThat(admin.get("/audit/events?action=webhook.register&page_size=1000")
                        .jsonPath()
                        .getList("items.subject.id"))
                .contains(made.jsonPath().getString("id"));
    }

    private Response patch(String path, @Nullable String version, Map<String, ?> body) {
        var request = admin.request().body(body);
        return (version == null ? request : request.header("If-Match", version)).patch("/api/v1" + path);
    }

    private String register(Map<String, ?> changes) {
        Response made = admin.post("/webhooks", body(changes));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        String path = "/webhooks/" + made.jsonPath().getString("id");
        registered.add(path);
        return path;
    }

    private Map<String, Object> body(Map<String, ?> changes) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "url",
                receiver.url().value(),
                "event_types",
                List.of("operation.succeeded", "operation.failed"),
                "signing_key",
                "portal"));
        body.putAll(changes);
        return body;
    }

    /** An operation that succeeds. */
    private String connect(String workspace) {
        Response connected = admin.request()
                .header("Idempotency-Key", World.freshKey())
                .header("Prefer", "wait=10")
                .body(Map.of(
                        "partner",
                        PARTNERS.get(NEXT.getAndIncrement() % PARTNERS.size()),
                        "lifetime_seconds",
                        86_400,
                        "delivery",
                        Map.of("method", "RESPONSE"),
                        "reason",
                        "a test"))
                .post("/api/v1/workspaces/" + workspace + "/connections");
        assertThat(connected.statusCode()).as(connected.asString()).isEqualTo(201);
        return connected.jsonPath().getString("operation.id");
    }

    private List<String> states(String path) {
        return admin.get(path + "/deliveries").jsonPath().getList("items.state");
    }

    private List<SignedMessage> awaitMessages(SocketReceiver from, int least) {
        awaitTrue(() -> messages(from).size() >= least);
        return messages(from);
    }

    /** Without the challenges. */
    private static List<SignedMessage> messages(SocketReceiver from) {
        return from.received().stream()
                .filter(message -> !message.body().contains("webhook.challenge"))
                .toList();
    }

    private void awaitTrue(BooleanSupplier there) {
        for (int looks = 0; looks < 400 && !there.getAsBoolean(); looks++) {
            pauses.pause(Duration.ofMillis(100));
        }
        assertThat(there.getAsBoolean()).isTrue();
    }
}
