package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.failure.Failure;

/** How a call to a port ended. */
final class Ended {
    private Ended() {}

    static void as(Class<? extends Failure> type, String code, Throwable end) {
        assertThat(end)
                .isInstanceOfSatisfying(
                        type, failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
