package io.partnerconnect.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    @ParameterizedTest
    @ValueSource(strings = {"none", "0", "0-71", "0-71,73", "5,7-9,999999999999999999"})
    void whatIsReadIsWrittenAsItWas(String text) {
        assertThat(Places.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "-",
                "1-",
                "-1",
                "0,",
                ",0",
                "0,,2",
                "1-0",
                "0-0",
                "01",
                "0,1",
                "0-1,2",
                "2,0",
                "0 ",
                "a",
                "0-1-2",
                "1000000000000000000",
                "NONE"
            })
    void whatIsNotInTheOnlySpellingIsRefused(String text) {
        assertThatThrownBy(() -> Places.parse(text)).isInstanceOf(Malformed.class);
    }

    /** A month that others were written between, or somebody who tries what happens. */
    @Test
    void thereCanBeAnyNumberOfStretches() {
        String text = IntStream.range(0, 100_000)
                .mapToObj(number -> String.valueOf(2 * number))
                .collect(Collectors.joining(","));

        Places places = Places.parse(text);

        assertThat(places.count()).isEqualTo(100_000);
        assertThat(places.contains(199_998)).isTrue();
        assertThat(places.contains(199_997)).isFalse();
        assertThat(places).hasToString(text);
    }
}
