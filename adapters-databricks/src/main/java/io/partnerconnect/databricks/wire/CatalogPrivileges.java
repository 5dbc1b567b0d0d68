package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.partnerconnect.domain.model.principal.ApplicationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One page of who was given which privileges on a catalog. */
public record CatalogPrivileges(
        @JsonProperty("privilege_assignments") @Nullable List<Assignment> assignments,
        @JsonProperty("next_page_token") @Nullable String nextPageToken) {

    /** What one grantee has; no principal where he was deleted. */
    public record Assignment(
            @JsonProperty("principal") @Nullable String principal,
            @JsonProperty("privileges") @Nullable List<String> privileges) {}

    /** What is to be given and taken away. */
    public record Changes(@JsonProperty("changes") List<Change> changes) {
        public static Changes add(String principal, Collection<String> privileges) {
            return new Changes(List.of(new Change(principal, List.copyOf(privileges), List.of())));
        }

        public static Changes remove(String principal, Collection<String> privileges) {
            return new Changes(List.of(new Change(principal, List.of(), List.copyOf(privileges))));
        }
    }

    /** The change for one grantee. */
    public record Change(
            @JsonProperty("principal") String principal,
            @JsonProperty("add") List<String> add,
            @JsonProperty("remove") List<String> remove) {}

    /** What each service principal has. */
    public Map<ApplicationId, Set<String>> held() {
        Map<ApplicationId, Set<String>> held = new HashMap<>();
        Field.list(assignments)
                .forEach(assignment -> Field.applicationId(assignment.principal())
                        .ifPresent(principal -> held.computeIfAbsent(principal, nothing -> new HashSet<>())
                                .addAll(Field.list(assignment.privileges()))));
        return held;
    }
}
