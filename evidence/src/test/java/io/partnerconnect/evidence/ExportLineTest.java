package io.partnerconnect.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportLineTest {
    private static final List<ExportLine> LINES = List.of(
            new ExportLine.Head("example.com/audit"),
            new ExportLine.Event(0, Hash.EMPTY.toString(), "{\"v\":2,\"id\":\"x\"}"),
            new ExportLine.Event(17, Hash.EMPTY.toString(), null),
            new ExportLine.Note("a\n1\n\n\u2014 b c\n"),
            new ExportLine.Stray("{\"v\":2}"),
            new ExportLine.End(18, 1));

    @Test
    void eachLineIsReadAsItIsWritten() {
        assertThat(LINES)
                .allSatisfy(
                        line -> assertThat(ExportLine.parse(bytes(line.text()))).isEqualTo(line));
    }

    @Test
    void linesAreWrittenSo() {
        assertThat(LINES)
                .extracting(ExportLine::text)
                .containsExactly(
                        "{\"export\":1,\"log\":\"example.com/audit\"}",
                        "{\"index\":0,\"leaf\":\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\",\"event\":{\"v\":2,\"id\":\"x\"}}",
                        "{\"index\":17,\"leaf\":\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\",\"event\":null}",
                        "{\"checkpoint\":\"a\\n1\\n\\n\u2014 b c\\n\"}",
                        "{\"stray\":{\"v\":2}}",
                        "{\"events\":18,\"checkpoints\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"index\":00,\"leaf\":\"x\",\"event\":{}}",
                "{\"index\":-0,\"leaf\":\"x\",\"event\":{}}",
                "{\"index\": 0,\"leaf\":\"x\",\"event\":{}}",
                "{\"index\":0,\"event\":{}}",
                "{\"index\":0,\"leaf\":\"x\",\"event\":{}",
                "{\"index\":9999999999999999999,\"leaf\":\"x\",\"event\":{}}",
                "{\"index\":0,\"leaf\":\"\",\"event\":",
                "{\"checkpoint\":\"}",
                "{\"checkpoint\":\"a",
                "{\"stray\":",
                "{\"events\":018,\"checkpoints\":1}",
                "{\"export\":2,\"log\":\"a\"}",
                "{\"export\":1,\"log\":\"a\"} "
            })
    void whatIsNotALineInItsOnlySpellingIsRefused(String line) {
        assertThatThrownBy(() -> ExportLine.parse(bytes(line))).isInstanceOf(Malformed.class);
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        assertThatThrownBy(() -> ExportLine.parse(new byte[] {'{', (byte) 0xC3, '}'}))
                .isInstanceOf(Malformed.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
