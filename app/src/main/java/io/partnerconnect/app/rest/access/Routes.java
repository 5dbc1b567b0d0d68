package io.partnerconnect.app.rest.access;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** How the audit calls an endpoint. */
public final class Routes {
    private Routes() {}

    /** Method and template: a path itself can hold anything, also a secret. */
    public static String of(String verb, @Nullable Method endpoint) {
        return verb + " " + (endpoint == null ? "unknown" : template(endpoint));
    }

    private static String template(Method method) {
        return pathOf(method.getDeclaringClass().getAnnotation(Path.class)) + pathOf(method.getAnnotation(Path.class));
    }

    private static String pathOf(@Nullable Path path) {
        return path == null ? "" : path.value();
    }
}
