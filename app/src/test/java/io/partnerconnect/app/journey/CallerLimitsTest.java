package io.partnerconnect.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.app.support.Api;
import io.partnerconnect.app.support.World;
import io.partnerconnect.app.support.WorldResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** A caller can make so many requests and is told how many are left; what he makes beyond takes nothing from others. */
@QuarkusTest
@WithTestResource(WorldResource.class)
class CallerLimitsTest {
    @Test
    void whoAsksMoreThanHeMayIsToldWhenToComeBackAndNobodyElseIs() {
        Api hasty = Api.as(World.HASTY);

        Response granted = hasty.get("/partners");
        Response refused = hasty.get("/partners");

        assertThat(granted.statusCode()).isEqualTo(200);
        assertThat(granted.header("RateLimit")).isEqualTo("\"caller\";r=0;t=60");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.header("RateLimit")).startsWith("\"caller\";r=0;t=");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"caller\";q=1;w=60");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("too-many-requests");
        assertThat(refused.jsonPath().getBoolean("retryable")).isTrue();
        assertThat(Api.as("viewer").get("/partners").statusCode()).isEqualTo(200);
    }
}
