package io.partnerconnect.domain.model.token;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Marker;

/** By what somebody asks what a token is. */
public sealed interface TokenClue {
    int LONGEST = 512;

    /** Its id, or its value, of which the id follows. */
    record Id(TokenId id) implements TokenClue {}

    /** The marker in its comment, whoever wrote that: it proves nothing yet. */
    record Marked(Marker marker) implements TokenClue {}

    /**
     * What somebody has pasted: a token's id, its value, or a text that holds a marker, such as its comment. Nothing of it is kept but the
     * id or the marker. Throws {@link Failure.Invalid} when it can be none of them.
     */
    static TokenClue ofPasted(TokenSecret pasted) {
        return pasted.reveal(text -> Marker.startsIn(text) ? marked(text) : new Id(TokenId.ofPasted(pasted)));
    }

    private static Marked marked(String text) {
        if (text.length() > LONGEST) {
            throw new Failure.Invalid("token", "must be at most " + LONGEST + " characters");
        }
        return Marker.in(text)
                .map(Marked::new)
                .orElseThrow(() -> new Failure.Invalid(
                        "token", "must hold the marker whole: [pca1:installation:operation:16 hexadecimal digits]"));
    }
}
