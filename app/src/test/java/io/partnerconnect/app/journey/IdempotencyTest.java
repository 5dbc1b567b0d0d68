package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.partnerconnect.simulator.SimulatedPrincipal;
import io.partnerconnect.simulator.SimulatedWorkspace;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same key with the same request has one effect. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class IdempotencyTest {
    @SuppressWarnings("NullAway.Init") // given by WorldResource
    World world;

    private final Api operator = Api.as("operator");
    private SimulatedWorkspace workspace;
    private SimulatedPrincipal principal;

    @BeforeEach
    void registered() {
        world.calm();
        workspace = world.workspace("five");
        Api.as("admin").register(world, "five");
        principal = world.principalIn(workspace);
    }

    @Test
    void aRepeatedMintGivesTheOperationAndNeverTheValueAgain() {
        String key = World.freshKey();
        Response first = operator.mint("five", principal.applicationId(), key);

        Response second = operator.mint("five", principal.applicationId(), key);

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("operation_id"));
        assertThat(second.jsonPath().getString("result"))
                .isEqualTo(first.jsonPath().getString("token_id"));
        assertThat(second.asString()).doesNotContain(first.jsonPath().getString("token_value"));
        assertThat(tokens()).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherRequestIsAMistake() {
        String key = World.freshKey();
        operator.mint("five", principal.applicationId(), key);

        Response other = operator.mint(
                "five", principal.applicationId(), key, Map.of("lifetime_seconds", 60, "reason", "another"));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.jsonPath().getString("code")).isEqualTo("idempotency-key-reused");
        assertThat(tokens()).isEqualTo(1);
    }

    @Test
    void twoCallersEqualKeysAreDifferentKeys() {
        String key = World.freshKey();
        operator.mint("five", principal.applicationId(), key);

        Response other = Api.as("admin").mint("five", principal.applicationId(), key);

        assertThat(other.statusCode()).isEqualTo(201);
    }

    @Test
    void thirtyRequestsAtOnceWithOneKeyHaveOneEffect() {
        String key = World.freshKey();
        List<Integer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = IntStream.range(0, 30)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> operator.mint("five", principal.applicationId(), key)
                                    .statusCode(),
                            threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }

        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers).isSubsetOf(201, 200, 409);
        assertThat(tokens()).isEqualTo(1);
    }

    @Test
    void aRequestThatWasRefusedCanBeMadeAgainWithItsKey() {
        String key = World.freshKey();
        workspace.onBehalfOfEnabled(false);
        assertThat(operator.mint("five", principal.applicationId(), key).statusCode())
                .isEqualTo(422);
        workspace.onBehalfOfEnabled(true);

        Response again = operator.mint("five", principal.applicationId(), key);

        assertThat(again.statusCode()).isEqualTo(201);
    }

    private long tokens() {
        return workspace.tokens().stream()
                .filter(token -> token.ownerId().equals(principal.scimId()))
                .count();
    }
}
