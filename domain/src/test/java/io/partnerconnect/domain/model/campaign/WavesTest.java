package io.partnerconnect.domain.model.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.partnerconnect.domain.model.failure.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavesTest {
    @ParameterizedTest
    @CsvSource({
        "1, 10 50, 20, 1 2 10 7",
        "0, 10 50, 20, 0 2 10 8",
        "3, '', 5, 3 2",
        "0, '', 5, 0 5",
        "9, 100, 5, 5",
        "1, 100, 5, 1 4",
        "1, 1 1, 5, 1 1 1 2",
    })
    void afterTheFirstFewComePartsOfAllAndThenTheRest(int canary, String percents, int total, String sizes) {
        Waves waves = new Waves(canary, numbers(percents));

        List<Integer> found = IntStream.range(0, total)
                .mapToObj(position -> waves.waveOf(position, total))
                .toList();

        List<Integer> expected = numbers(sizes);
        int first = canary == 0 ? 0 : 1;
        assertThat(IntStream.range(0, expected.size()).mapToObj(wave -> (int)
                        found.stream().filter(each -> each == wave + first).count()))
                .containsExactlyElementsOf(expected);
        assertThat(found).isSorted().allMatch(wave -> wave >= 1);
    }

    @Test
    void whatIsNoPlanIsRefusedByItsName() {
        assertThat(refusal(-1, List.of())).isEqualTo("canary");
        assertThat(refusal(1001, List.of())).isEqualTo("canary");
        assertThat(refusal(1, List.of(0))).isEqualTo("wave_percents");
        assertThat(refusal(1, List.of(101))).isEqualTo("wave_percents");
        assertThat(refusal(1, IntStream.range(0, 11).mapToObj(each -> 1).toList()))
                .isEqualTo("wave_percents");
    }

    private static String refusal(int canary, List<Integer> percents) {
        return catchThrowableOfType(Failure.Invalid.class, () -> new Waves(canary, percents))
                .errors()
                .getFirst()
                .field();
    }

    private static List<Integer> numbers(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }
}
