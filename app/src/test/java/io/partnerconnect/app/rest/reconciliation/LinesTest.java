package io.partnerconnect.app.rest.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.failure.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
    private static final long MUCH = 10_000_000;

    @Test
    void linesEndWithALineFeedOrWithTheBody() {
        assertThat(read("one\n\ntwo\nthree")).containsExactly("one", "", "two", "three");
        assertThat(read("one\n")).containsExactly("one");
        assertThat(read("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Lines.LONGEST - 1, Lines.LONGEST})
    void aLineMayBeAsLongAsIsAllowedWhereverTheBufferEnds(int length) {
        String line = "x".repeat(length);

        assertThat(read("abc\n" + line + "\nend")).containsExactly("abc", line, "end");
    }

    @ParameterizedTest
    @ValueSource(ints = {Lines.LONGEST + 1, 3 * Lines.LONGEST})
    void ofALineThatIsTooLongOnlyThatIsKnownAndTheNextOneIsRead(int length) {
        assertThat(read("abc\n" + "x".repeat(length) + "\nend")).containsExactly("abc", "(too long)", "end");
    }

    @Test
    void theDigestIsThatOfAllThatWasRead() {
        Lines lines = lines("abc", MUCH);

        lines.next();

        assertThat(lines.digest()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void moreThanIsAllowedIsRefused() {
        Lines lines = lines("abcdef\n", 6);

        Throwable refused = catchThrowable(lines::hasNext);

        assertThat(refused).isInstanceOf(Failure.Invalid.class).hasMessageContaining("at most 6 bytes");
        assertThat(lines.isTooLarge()).isTrue();
        assertThat(lines("abcdef", 6).hasNext()).isTrue();
    }

    @Test
    void aBodyThatBreaksOffIsRefused() {
        Lines lines = new Lines(
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("reset by peer");
                    }

                    @Override
                    public int read(byte[] into, int from, int most) throws IOException {
                        return read();
                    }
                },
                MUCH);

        assertThat(catchThrowable(lines::hasNext))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("cut off");
        assertThat(lines.isTooLarge()).isFalse();
    }

    private static List<String> read(String text) {
        Lines lines = lines(text, MUCH);
        List<String> all = new ArrayList<>();
        while (lines.hasNext()) {
            all.add(lines.next()
                    .map(line -> new String(line, StandardCharsets.UTF_8))
                    .orElse("(too long)"));
        }
        return all;
    }

    private static Lines lines(String text, long most) {
        return new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), most);
    }
}
