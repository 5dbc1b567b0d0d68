package io.partnerconnect.app.rest.input;

import io.partnerconnect.domain.model.failure.Check;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters an endpoint does not know, and empty ones: a filter with a slip of the pen must not show everything. */
class UnknownParameters {
    private static final int LONGEST_NAME = 64;

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    /** Before it is looked at what the parameters reach: a slip is told as one. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION - 1)
    public void check(ResourceInfo endpoint, UriInfo uri) {
        Set<String> names = known.computeIfAbsent(endpoint.getResourceMethod(), UnknownParameters::parametersOf);
        Fields fields = new Fields();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!names.contains(name)) {
                fields.reject(printable(name), "is not a known query parameter");
            } else if (values.size() > 1) {
                fields.reject(name, "must be given once");
            } else if (values.getFirst().isEmpty()) {
                fields.reject(name, "must not be empty");
            }
        });
        fields.whenValid(() -> names);
    }

    /** Several parameters can be one value. */
    private static Stream<? extends AnnotatedElement> partsOf(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Stream.of(parameter.getType().getDeclaredFields())
                : Stream.of(parameter);
    }

    private static String printable(String name) {
        return name.chars().allMatch(c -> c > ' ' && c < 127)
                        && Check.clipped(name, LONGEST_NAME).equals(name)
                ? name
                : "query";
    }

    private static Set<String> parametersOf(Method method) {
        return Stream.of(method.getParameters())
                .flatMap(UnknownParameters::partsOf)
                .flatMap(part -> Stream.ofNullable(part.getAnnotation(QueryParam.class)))
                .map(QueryParam::value)
                .collect(Collectors.toSet());
    }
}
