package io.partnerconnect.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.approval.ApprovalPolicy;
import io.partnerconnect.domain.model.audit.Actor;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalPolicyTest {
    private static final Actor KEY = new Actor(Actor.Kind.API_KEY, "ana-ci");
    private static final Actor USER = Actor.user("login", "ana");
    private static final Actor STRANGER = new Actor(Actor.Kind.API_KEY, "login:ana");

    @Test
    void twoKeysAreOnePersonWhereThatIsKnownAndElseTwo() {
        ApprovalPolicy policy = policy(Duration.ofHours(1), Map.of(KEY, "login:ana"));

        assertThat(policy.isSamePerson(KEY, KEY)).isTrue();
        assertThat(policy.isSamePerson(KEY, USER)).isTrue();
        assertThat(policy.isSamePerson(USER, STRANGER)).isFalse();
        assertThat(policy.isSamePerson(KEY, STRANGER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT59S", "P30DT1S"})
    void anApprovalIsGoodForOneMinuteAtLeastAndThirtyDaysAtMost(Duration expiry) {
        Invalids.refused("expiry", () -> policy(expiry, Map.of()));
    }

    private static ApprovalPolicy policy(Duration expiry, Map<Actor, String> persons) {
        return new ApprovalPolicy(Set.of(), expiry, true, persons);
    }
}
