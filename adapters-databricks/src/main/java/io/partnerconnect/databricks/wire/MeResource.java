package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.workspace.Caller;
import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who asks, as SCIM shows him. */
public record MeResource(
        @JsonProperty("id") @Nullable String id,
        @JsonProperty("userName") @Nullable String userName,
        @JsonProperty("active") @Nullable Boolean active,
        @JsonProperty("groups") @Nullable List<ComplexValue> groups) {
    private static final String ADMINS = "admins";

    /** Of a service principal, whose user name it is. */
    public ApplicationId applicationId() {
        return Field.valid("userName", () -> ApplicationId.parse(Field.required(userName, "userName")));
    }

    /** {@code workspace}: the number of the workspace that answered; null when it did not say. */
    public Caller toDomain(@Nullable WorkspaceNumber workspace) {
        boolean isActive = Boolean.TRUE.equals(active);
        boolean inAdmins = Field.list(groups).stream().anyMatch(group -> ADMINS.equals(group.display()));
        return new Caller(
                Field.required(id, "id"),
                Field.required(userName, "userName"),
                isActive,
                isActive && inAdmins,
                workspace);
    }
}
