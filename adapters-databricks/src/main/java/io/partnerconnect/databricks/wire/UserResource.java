package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.partnerconnect.databricks.answers.NotUnderstood;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.account.WorkspaceUser;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person as SCIM shows him. */
public record UserResource(
        @JsonProperty("userName") @Nullable String userName,
        @JsonProperty("active") @Nullable Boolean active) {
    /** One page. {@code Resources} is missing where nothing matches. */
    public record ListResponse(
            @JsonProperty("totalResults") @Nullable Long totalResults,
            @JsonProperty("Resources") @Nullable List<UserResource> resources) {
        /** The one of that address. Whoever did not filter, and gives a part only, does not say that there is none. */
        public Optional<WorkspaceUser> find(EmailAddress email) {
            List<UserResource> received = Field.list(resources);
            Optional<WorkspaceUser> found = received.stream()
                    .filter(user -> email.value().equalsIgnoreCase(user.userName()))
                    .findFirst()
                    .map(user -> new WorkspaceUser(email, Boolean.TRUE.equals(user.active())));
            if (found.isEmpty() && totalResults != null && totalResults > received.size()) {
                throw new NotUnderstood("Resources");
            }
            return found;
        }
    }
}
