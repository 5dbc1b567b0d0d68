package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.BadBearers;
import io.partnerconnect.app.support.Calls;
import io.partnerconnect.app.support.TestClock;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.domain.port.in.SyncWorkspaces;
import io.partnerconnect.domain.port.out.Approvals;
import io.partnerconnect.domain.port.out.Pauses;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every operation of the API document, for what is there, asked for by who does not prove who he is. */
@QuarkusTest
@WithTestResource(WorldResource.class)
@SuppressWarnings("NullAway.Init")
class StrangersTest {
    World world;

    @Inject
    SyncWorkspaces sync;

    @Inject
    Approvals approvals;

    @Inject
    Pauses pauses;

    @Inject
    TestClock clock;

    @TestHTTPResource("/")
    URI base;

    private BadBearers bad;
    private Garden garden;
    private Calls calls;

    @BeforeEach
    void aGarden() {
        world.calm();
        bad = new BadBearers(world, clock);
        garden = Garden.in(World.INSIDE, world, sync, approvals);
        calls = new Calls(base);
    }

    @AfterEach
    void hangUp() {
        calls.close();
    }

    @Test
    void whoPresentsNothingIsLetInNowhere() throws IOException {
        assertThat(letIn(Map.of("nothing", ""), "Bearer")).isEmpty();
    }

    @Test
    void whoPresentsWhatIsNoBearerIsLetInNowhere() throws IOException {
        Map<String, String> strange =
                Map.of("nonsense", "Bearer nonsense", "a password", "Basic YTpi", "an empty bearer", "Bearer ");

        assertThat(letIn(strange, "Bearer error=\"invalid_token\"")).isEmpty();
    }

    @Test
    void whoseTokenIsWrongInOneThingIsLetInNowhere() throws IOException {
        assertThat(me(bad.good())).as("a token that is right in all").isEqualTo(200);

        assertThat(letIn(bearers(bad.tokens()), "Bearer error=\"invalid_token\""))
                .isEmpty();
    }

    @Test
    void whoseKeyIsOfThePastIsLetInNowhere() throws IOException {
        Map<String, String> keys = bad.keys(key -> me(key) == 200);
        keys.values().forEach(this::awaitRefused);

        assertThat(letIn(bearers(keys), "Bearer error=\"invalid_token\"")).isEmpty();
    }

    /** Where one of them was not refused as documented: 401, with that challenge, and the same words for all. */
    private Queue<String> letIn(Map<String, String> strangers, String challenge) throws IOException {
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        List<Declared> all = Declared.all();
        assertThat(all).hasSizeGreaterThan(110);
        Calls.forEach(
                all,
                operation -> strangers.forEach((stranger, authorization) -> {
                    HttpResponse<String> answer =
                            calls.call(operation.method(), operation.in(garden), operation.type(), authorization);
                    if (answer.statusCode() != 401
                            || !answer.headers().allValues("WWW-Authenticate").equals(List.of(challenge))
                            || !answer.body().contains("\"code\":\"unauthenticated\"")) {
                        wrong.add(operation.id() + " with " + stranger + ": " + answer.statusCode() + " "
                                + answer.headers() + " " + answer.body());
                    }
                }));
        return wrong;
    }

    private int me(String bearer) {
        return calls.call("GET", "/api/v1/me", "application/json", "Bearer " + bearer)
                .statusCode();
    }

    private static Map<String, String> bearers(Map<String, String> values) {
        Map<String, String> headers = new TreeMap<>();
        values.forEach((what, value) -> headers.put(what, "Bearer " + value));
        return headers;
    }

    /** A key that was revoked may be taken for two seconds more. */
    private void awaitRefused(String key) {
        for (int looks = 0; looks < 100 && me(key) != 401; looks++) {
            pauses.pause(Duration.ofMillis(100));
        }
    }
}
