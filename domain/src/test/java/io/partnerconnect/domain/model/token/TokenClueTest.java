package io.partnerconnect.domain.model.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.SomeMarkers;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Marker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenClueTest {
    private static final Marker MARKER = SomeMarkers.marker();

    @ParameterizedTest
    @ValueSource(strings = {"%s", "Partner Connect %s", "  %s  ", "für Fivetran\n%s"})
    void aMarkerIsFoundInWhateverItWasPastedWith(String pasted) {
        assertThat(clue(pasted.formatted(MARKER))).isEqualTo(new TokenClue.Marked(MARKER));
    }

    @Test
    void anIdIsTakenAsItIs() {
        String id = "0".repeat(64);

        assertThat(clue(id)).isEqualTo(new TokenClue.Id(new TokenId(id)));
    }

    @Test
    void aValueIsTakenAsItsHash() {
        TokenSecret value = new TokenSecret("dapi0123");

        assertThat(TokenClue.ofPasted(value)).isEqualTo(new TokenClue.Id(TokenId.ofPasted(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[pca1:", "a comment [pca1:prod:1234:5678]", "1234 words", ""})
    void whatIsNoneOfThemIsRefusedWithoutBeingRepeated(String pasted) {
        Throwable refused = catchThrowable(() -> clue(pasted));

        assertThat(refused).isInstanceOf(Failure.Invalid.class).hasMessageNotContaining("1234");
    }

    @Test
    void aCommentIsShorterThanThat() {
        Throwable refused = catchThrowable(() -> clue("x".repeat(TokenClue.LONGEST) + MARKER));

        assertThat(refused).isInstanceOf(Failure.Invalid.class);
    }

    private static TokenClue clue(String pasted) {
        return TokenClue.ofPasted(new TokenSecret(pasted));
    }
}
