package io.partnerconnect.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.audit.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorTest {
    @Test
    void theSameSubjectOfTwoProvidersIsTwoPeople() {
        assertThat(Actor.user("entra", "ana")).isNotEqualTo(Actor.user("okta", "ana"));
        assertThat(Actor.user("entra", "ana").name()).isEqualTo("entra:ana");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a:b", "Entra", "https://idp.example.com"})
    void aProviderIsNamedByItsShortName(String issuer) {
        Invalids.refused("issuer", () -> Actor.user(issuer, "ana"));
    }
}
