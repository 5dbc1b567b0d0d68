package io.partnerconnect.app.security.oidc;

import io.partnerconnect.domain.model.access.Grant;
import io.partnerconnect.domain.model.failure.Failure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a token's claims allow. A value that is no grant of this service allows nothing: tokens carry roles and groups of other services
 * too.
 *
 * @param rolesClaim the claim that holds grants as text; null when there is none
 * @param prefix what such a text begins with; what does not is of other services
 * @param groupsClaim the claim that holds groups; null when there is none
 * @param byGroup what members of a group may do
 */
record ClaimedGrants(
        @Nullable String rolesClaim,
        String prefix,
        @Nullable String groupsClaim,
        Map<String, Set<Grant>> byGroup) {
    /** More of a claim than that is not looked at. */
    private static final int MOST = 500;

    Set<Grant> of(Map<String, Object> claims) {
        Stream<Grant> direct = texts(claims, rolesClaim)
                .filter(text -> text.startsWith(prefix))
                .map(text -> text.substring(prefix.length()))
                .flatMap(text -> grant(text).stream());
        Stream<Grant> mapped =
                texts(claims, groupsClaim).flatMap(group -> byGroup.getOrDefault(group, Set.of()).stream());
        return Stream.concat(direct, mapped).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Grant> grant(String text) {
        try {
            return Optional.of(Grant.parse(text));
        } catch (Failure.Invalid ofAnotherService) {
            return Optional.empty();
        }
    }

    private static Stream<String> texts(Map<String, Object> claims, @Nullable String name) {
        Object value = name == null ? null : find(claims, name);
        return switch (value) {
            case String text -> Stream.of(text);
            case Collection<?> many ->
                many.stream().limit(MOST).filter(String.class::isInstance).map(String.class::cast);
            case null, default -> Stream.empty();
        };
    }

    /** A claim of that name, or else, where the name has dots, the claim within a claim. */
    private static @Nullable Object find(Map<?, ?> claims, String name) {
        if (claims.containsKey(name)) {
            return claims.get(name);
        }
        List<String> path = List.of(name.split("\\.", 2));
        return path.size() == 2 && claims.get(path.getFirst()) instanceof Map<?, ?> inner
                ? find(inner, path.getLast())
                : null;
    }
}
