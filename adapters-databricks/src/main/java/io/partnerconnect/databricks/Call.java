package io.partnerconnect.databricks;

import io.partnerconnect.databricks.answers.Reading;
import io.partnerconnect.databricks.limits.Family;
import io.partnerconnect.domain.model.token.TokenSecret;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * One request to a workspace, and how its answer is read.
 *
 * @param bearer the token it is made with; null for the service's own credential
 */
record Call<T>(
        Family family,
        Size size,
        Request request,
        Reading<T> reading,
        @Nullable TokenSecret bearer) {
    /** How long an answer may be, and may take. */
    enum Size {
        USUAL,
        TOKEN_LIST
    }

    /** Sends it, once address and credential are known. */
    @FunctionalInterface
    interface Request {
        Response send(String address, String authorization);
    }

    static <T> Call<T> of(Family family, Request request, Reading<T> reading) {
        return new Call<>(family, Size.USUAL, request, reading, null);
    }

    static <T> Call<T> of(Family family, Request request, Class<T> type) {
        return of(family, request, Reading.of(type));
    }

    /** The same for an answer that can be long. */
    Call<T> ofTokenList() {
        return new Call<>(family, Size.TOKEN_LIST, request, reading, bearer);
    }

    /** The same, made by whom that token belongs to. */
    Call<T> as(TokenSecret token) {
        return new Call<>(family, size, request, reading, token);
    }
}
