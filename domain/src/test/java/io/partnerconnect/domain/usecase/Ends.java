package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.partnerconnect.domain.model.failure.Failure;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How a use case ended that ended without its result. */
final class Ends {
    private Ends() {}

    /** For what is given, where only that it failed matters. */
    static void badly(ThrowingCallable doing) {
        assertThatThrownBy(doing).isInstanceOf(Failure.class);
    }

    static void with(String code, Throwable end) {
        assertThat(end)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(code));
    }

    static void withInvalid(String field, Throwable end) {
        assertThat(end)
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.field()).isEqualTo(field)));
    }
}
