package io.partnerconnect.simulator.rest;

import io.partnerconnect.simulator.http.HttpRequest;
import io.partnerconnect.simulator.journal.ReceivedRequest.Authorization;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Reads the Authorization header. */
public final class Credentials {
    private Credentials() {}

    /** How the caller identifies itself, which may be told; with what it does so may not. */
    public static Authorization kindOf(HttpRequest request) {
        String header = request.header("authorization");
        if (header == null) {
            return Authorization.NONE;
        }
        if (header.startsWith("Bearer dapi")) {
            return Authorization.TOKEN;
        }
        if (header.startsWith("Bearer ")) {
            return Authorization.OAUTH;
        }
        return header.startsWith("Basic ") ? Authorization.BASIC : Authorization.OTHER;
    }

    /** User and password of a Basic header, or null when it is none. */
    static String @Nullable [] basic(@Nullable String header) {
        if (header == null || !header.startsWith("Basic ")) {
            return null;
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 ? parts : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
