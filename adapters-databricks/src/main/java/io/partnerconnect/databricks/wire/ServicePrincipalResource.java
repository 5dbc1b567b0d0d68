package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.GroupId;
import io.partnerconnect.domain.model.principal.GroupMembership;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A service principal as SCIM shows it. */
public record ServicePrincipalResource(
        @JsonProperty("id") @Nullable String id,
        @JsonProperty("applicationId") @Nullable String applicationId,
        @JsonProperty("displayName") @Nullable String displayName,
        @JsonProperty("active") @Nullable Boolean active,
        @JsonProperty("entitlements") @Nullable List<ComplexValue> entitlements,
        @JsonProperty("groups") @Nullable List<ComplexValue> groups,
        @JsonProperty("externalId") @Nullable String externalId) {

    private static final String INDIRECT = "indirect";

    /** A service principal with what only the one who made it looks at, and with the ids of its groups. */
    public record Listed(
            ServicePrincipal principal, @Nullable String externalId, List<GroupMembership> groups) {}

    /** One page. {@code Resources} is missing where nothing matches. */
    public record ListResponse(
            @JsonProperty("totalResults") @Nullable Long totalResults,
            @JsonProperty("startIndex") @Nullable Long startIndex,
            @JsonProperty("Resources") @Nullable List<ServicePrincipalResource> resources) {
        public List<Listed> listed() {
            return Field.list(resources).stream()
                    .map(resource -> new Listed(resource.toDomain(), resource.externalId(), resource.memberships()))
                    .toList();
        }
    }

    public ServicePrincipal toDomain() {
        return Field.valid("Resources", this::converted);
    }

    private ServicePrincipal converted() {
        return new ServicePrincipal(
                new ScimId(Long.parseLong(Field.required(id, "id"))),
                ApplicationId.parse(Field.required(applicationId, "applicationId")),
                Field.words(displayName),
                Boolean.TRUE.equals(active),
                texts(entitlements, ComplexValue::value),
                texts(groups, group -> group.display() == null ? null : Field.words(group.display())));
    }

    /** One that does not say how it is a member is a direct one: so are all where groups do not nest. */
    private List<GroupMembership> memberships() {
        return Field.valid(
                "groups",
                () -> Field.list(groups).stream()
                        .map(group -> new GroupMembership(
                                new GroupId(Long.parseLong(Field.required(group.value(), "groups.value"))),
                                Field.text(group.display()),
                                !INDIRECT.equals(group.type())))
                        .toList());
    }

    private static Set<String> texts(
            @Nullable List<ComplexValue> values, Function<ComplexValue, @Nullable String> text) {
        return Field.list(values).stream()
                .<@Nullable String>map(text)
                .filter(Objects::nonNull)
                .map(Field::text)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
