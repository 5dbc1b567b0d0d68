package io.partnerconnect.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.FieldError;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What may not come to be, and text that is not what it looks like. */
public final class Invalids {
    private Invalids() {}

    public static void refused(String field, ThrowingCallable making) {
        assertThat(catchThrowable(making))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::field)
                                .containsExactly(field));
    }

    /** Blank, although not all of it looks like that to {@link String#isBlank()}. */
    public static List<String> blank() {
        return List.of("", " ", "\t", "   ", "\u00a0", "\u2003", "\u2007\u202f", "\u3000");
    }

    /** Characters that end a line, reverse it, or cannot be seen. */
    public static Stream<String> unprintable() {
        return Stream.of(
                        0x00, 0x07, 0x09, 0x0a, 0x0d, 0x1b, 0x7f, 0x85, 0xad, 0x200b, 0x200d, 0x200e, 0x2028, 0x2029,
                        0x202e, 0x2066, 0xd800, 0xdfff, 0xfeff, 0xfffe, 0xe0041)
                .map(it -> it < 0x10000 ? String.valueOf((char) it.intValue()) : Character.toString(it))
                .map(it -> "in" + it + "side");
    }

    /** Shapes of credentials; none is one. */
    public static List<String> credentials() {
        String hex = "0123456789abcdef";
        return List.of(
                "dapi" + hex,
                "dapi" + hex + hex,
                "dapi" + hex + hex + "-2",
                "DAPI" + hex.toUpperCase(Locale.ROOT),
                "dose" + hex,
                "dkea" + hex,
                "pca_" + hex + hex + "wxyz",
                "rotated, was dapi" + hex + hex + ", see wiki",
                "eyJhbGciOiJIUzI1NiJ9.e30.sig",
                "Bearer abcdefghijklmnop",
                "authorization: bearer  abcdefghijklmnopq");
    }
}
