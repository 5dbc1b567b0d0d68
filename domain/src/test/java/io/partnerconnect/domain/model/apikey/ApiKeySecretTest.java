package io.partnerconnect.domain.model.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.failure.Check;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeySecretTest {
    /** Made with another program. */
    private static final String VALUE = "pca_abcdefghijklmnopqrstuvwxyzABCD33HpuD";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pca_0000000000000000000000000000000oJG87",
                VALUE,
                "pca_Zz9Zz9Zz9Zz9Zz9Zz9Zz9Zz9Zz9Zz91uKFo7",
            })
    void aValueWithTheRightCheckDigitsIsRead(String text) {
        Optional<ApiKeySecret> read = ApiKeySecret.read(text);

        assertThat(read.map(secret -> secret.<String>reveal(value -> value))).contains(text);
    }

    @Test
    void onlyItsHashIsKept() {
        ApiKeyHash hash = ApiKeySecret.read(VALUE).orElseThrow().hash();

        assertThat(hash.value()).isEqualTo("4b621202c8772f2f14e06e4656baac77ceda273b84e1d5c38f298def9c0ce271");
    }

    @Test
    void aValueInWhichOneCharacterIsAnotherIsNotRead() {
        Stream<String> mistyped = IntStream.range(0, VALUE.length())
                .mapToObj(
                        at -> VALUE.substring(0, at) + (VALUE.charAt(at) == 'x' ? 'y' : 'x') + VALUE.substring(at + 1));

        assertThat(mistyped).allMatch(text -> ApiKeySecret.read(text).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pca_", VALUE + "0", " " + VALUE, VALUE + "\n", "dapi0123456789abcdef", "PCA_" + VALUE})
    void whatHasAnotherShapeIsNotRead(String text) {
        assertThat(ApiKeySecret.read(text)).isEmpty();
    }

    @Test
    void aNewValueHasTheDocumentedShapeAndIsReadAgain() {
        String made = ApiKeySecret.random(new SecureRandom()).reveal(value -> value);

        assertThat(made).matches(ApiKeySecret.SHAPE);
        assertThat(ApiKeySecret.read(made)).isPresent();
    }

    @Test
    void everyRandomCharacterIsUsedAndNoTwoValuesAreOne() {
        Random random = new Random(7);

        String[] made = Stream.generate(() -> ApiKeySecret.random(random).<String>reveal(value -> value))
                .limit(1000)
                .toArray(String[]::new);

        assertThat(made).doesNotHaveDuplicates();
        assertThat(Stream.of(made)
                        .flatMapToInt(value -> value.substring(4, 34).chars())
                        .boxed()
                        .collect(Collectors.toSet()))
                .hasSize(62);
    }

    @Test
    void itDoesNotPrintItself() {
        assertThat(ApiKeySecret.read(VALUE).orElseThrow()).asString().doesNotContain("abc");
    }

    /** The check digits follow from the rest. */
    @Test
    void textThatHoldsMostOfOneIsWithheldToo() {
        assertThat(Check.clipped(VALUE.substring(0, 34) + "…", 100)).isEqualTo("[withheld]");
        assertThat(Check.clipped("see pca_operations_unsettled", 100)).isEqualTo("see pca_operations_unsettled");
    }

    @Test
    void textThatHoldsOneIsWithheldWhereverItGoes() {
        assertThat(Check.clipped("it was " + VALUE, 100)).isEqualTo("[withheld]");
    }
}
