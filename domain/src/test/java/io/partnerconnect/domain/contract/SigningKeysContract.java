package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.model.webhook.SigningKey;
import io.partnerconnect.domain.model.webhook.SigningKeyName;
import io.partnerconnect.domain.port.out.SigningKeys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link SigningKeys} must do. */
public abstract class SigningKeysContract {
    protected static final String CURRENT = "the current key of thirty-two bytes";
    protected static final String NEXT = "the next key, of thirty-two bytes or more";
    protected static final String SHORT = "thirty-one bytes are not enough";

    /** {@code settled} is CURRENT; {@code rotating} is CURRENT, then NEXT; {@code short} is SHORT. */
    protected abstract SigningKeys keys();

    @Test
    void aMessageIsSignedWithTheKeyAndWhileItIsReplacedWithTheNextOneToo() {
        assertThat(signature("settled")).isEqualTo(signature(Stream.of(CURRENT)));
        assertThat(signature("rotating")).isEqualTo(signature(Stream.of(CURRENT, NEXT)));
    }

    private String signature(String name) {
        return sign(keys().named(new SigningKeyName(name)));
    }

    private static String signature(Stream<String> values) {
        return sign(values.map(value -> new SigningKey(value.getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    private static String sign(List<SigningKey> keys) {
        return SignedMessage.challenge("0192", Instant.EPOCH, keys).signature();
    }

    @Test
    void aKeyThatIsNotConfiguredOrTooShortIsRefusedByName() {
        for (String name : List.of("nobodys", "short")) {
            Throwable refused = catchThrowable(() -> keys().named(new SigningKeyName(name)));

            assertThat(refused)
                    .isInstanceOfSatisfying(
                            Failure.Invalid.class,
                            invalid -> assertThat(invalid.errors())
                                    .singleElement()
                                    .satisfies(error -> {
                                        assertThat(error.field()).isEqualTo("signing_key");
                                        assertThat(error.message())
                                                .contains("configured")
                                                .doesNotContain(SHORT);
                                    }));
        }
    }
}
