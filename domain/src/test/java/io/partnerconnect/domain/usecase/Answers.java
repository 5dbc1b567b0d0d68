package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.Started;

/** What a command gave back, where it was carried out now. */
final class Answers {
    private Answers() {}

    static Started started(Answer<Started> answer) {
        return result(answer);
    }

    static <R> R result(Answer<R> answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done<R>) answer).result();
    }

    static <R> R done(Answer<R> answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return ((Answer.Done<R>) answer).result();
    }
}
