package io.partnerconnect.app.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.contract.Receiver.Behaviour;
import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.port.in.DispatchEvents;
import io.partnerconnect.domain.port.out.Pauses;
import io.partnerconnect.webhooks.SocketReceiver;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Several dispatchers at once deliver many events to a receiver that sometimes refuses and sometimes hangs up. Nothing is lost, and nothing
 * comes again that was taken.
 */
@QuarkusTest
@WithTestResource(WorldResource.class)
class DispatchersTest {
    private static final int EVENTS = Integer.getInteger("dispatchers.events", 300);
    private static final int DISPATCHERS = 4;
    private static final String WRITE = """
            INSERT INTO pca.outbound_event (id, type, at, workspace, partner, facts)
            SELECT gen_random_uuid(), 'operation.stopped', now(), 'torrent', 'fivetran', '{"kind": "ROTATE", "code": "test"}'
            FROM generate_series(1, ?) RETURNING id::text""";

    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    @Inject
    @SuppressWarnings("NullAway.Init")
    DispatchEvents events;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Pauses pauses;

    private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    @Test
    void everyEventIsTakenOnceHoweverManyDispatchersThereAreAndHoweverTheReceiverBehaves() throws Exception {
        world.calm();
        Api admin = Api.as("admin");
        try (SocketReceiver receiver = SocketReceiver.start(Behaviour.WILLING)) {
            // Given
            Response made = admin.post(
                    "/webhooks",
                    Map.of(
                            "url",
                            receiver.url().value(),
                            "event_types",
                            List.of("operation.stopped"),
                            "signing_key",
                            "portal"));
            receiver.become(this::behaviour);
            Set<String> written = Set.copyOf(write());

            // When
            Callable<Integer> dispatching = this::dispatch;
            List<Object> ends = Together.run(Collections.nCopies(DISPATCHERS, dispatching));

            // Then
            assertThat(ends).allMatch(Integer.class::isInstance);
            assertThat(refused).isNotEmpty();
            assertThat(taken.keySet()).isEqualTo(written);
            assertThat(taken.values()).allMatch(times -> times.get() == 1);
            assertThat(admin.delete("/webhooks/" + made.jsonPath().getString("id"))
                            .statusCode())
                    .isEqualTo(204);
        }
    }

    /** Of five events one is refused the first time, and one gets no answer. */
    private Behaviour behaviour(SignedMessage message) {
        int kind = Math.floorMod(message.id().hashCode(), 5);
        if (kind < 2 && refused.add(message.id())) {
            return kind == 0 ? Behaviour.FAILING : Behaviour.HANGING_UP;
        }
        taken.computeIfAbsent(message.id(), first -> new AtomicInteger()).incrementAndGet();
        return Behaviour.WILLING;
    }

    private List<String> write() throws SQLException {
        try (Connection connection = world.database().connectAs("pca_app");
                PreparedStatement insert = connection.prepareStatement(WRITE)) {
            insert.setInt(1, EVENTS);
            try (ResultSet rows = insert.executeQuery()) {
                List<String> ids = new ArrayList<>();
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
                return ids;
            }
        }
    }

    /** Until all were taken, a minute at the most. */
    private int dispatch() {
        int turns = 0;
        for (int looks = 0; looks < 300 && taken.size() < EVENTS; looks++) {
            events.fanOut();
            for (var turn : events.take(4)) {
                events.drive(turn);
                turns++;
            }
            pauses.pause(Duration.ofMillis(200));
        }
        return turns;
    }
}
