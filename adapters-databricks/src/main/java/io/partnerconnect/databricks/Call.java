package io.partnerconnect.databricks;

import io.partnerconnect.databricks.answers.Reading;
import io.partnerconnect.databricks.limits.Family;
import jakarta.ws.rs.core.Response;

/** One request to a workspace, and how its answer is read. */
record Call<T>(Family family, Size size, Request request, Reading<T> reading) {
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
        return new Call<>(family, Size.USUAL, request, reading);
    }

    static <T> Call<T> of(Family family, Request request, Class<T> type) {
        return of(family, request, Reading.of(type));
    }
}
