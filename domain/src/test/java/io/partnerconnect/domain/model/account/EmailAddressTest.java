package io.partnerconnect.domain.model.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"ana@example.com", "o'neil+a&b=c@sub-domain.example.com", "a.b.c@xn--bcher-kva.example", "1@2.ab"
            })
    void whatIsAnAddressIsTaken(String text) {
        assertThat(new EmailAddress(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "@example.com",
                "ana@",
                "ana@example",
                "ana@@example.com",
                ".ana@example.com",
                "ana.@example.com",
                "ana@-example.com",
                "ana@example-.com",
                "ana@example..com",
                "ana@example.com.",
                "a na@example.com",
                "\"ana\"@example.com",
                "ana\\@example.com",
                "a%41@example.com",
                "a{b}@example.com",
                "a/b@example.com",
                "ana@example.com\n",
                "ána@example.com"
            })
    void whatIsNoneIsRefusedByName(String text) {
        Failure.Invalid refused = catchThrowableOfType(Failure.Invalid.class, () -> new EmailAddress(text));

        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("email");
            assertThat(error.message()).contains("ana@example.com");
        });
    }

    @Test
    void oneIsNotTooLong() {
        assertThat(new EmailAddress("a".repeat(242) + "@example.com").value()).hasSize(254);
        assertThat(catchThrowableOfType(
                        Failure.Invalid.class, () -> new EmailAddress("a".repeat(243) + "@example.com")))
                .hasMessageContaining("254");
    }

    @Test
    void addressesThatDifferInCaseOnlyAreTheSame() {
        assertThat(new EmailAddress("Ana@Example.COM")).isEqualTo(new EmailAddress("ana@example.com"));
    }

    @Test
    void aCallerIsKnownByItWhenHisNameIsOne() {
        assertThat(EmailAddress.of(new Actor(Actor.Kind.API_KEY, "Ana@example.com")))
                .contains(new EmailAddress("ana@example.com"));
        assertThat(EmailAddress.of(new Actor(Actor.Kind.API_KEY, "portal"))).isEmpty();
        assertThat(EmailAddress.of(Actor.service("ana@example.com"))).isEmpty();
    }
}
