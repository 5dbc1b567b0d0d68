package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalJobs;
import org.jspecify.annotations.Nullable;

/** A job. {@code settings.run_as} is only ever written; what is shown is {@code run_as_user_name}. */
public record JobResource(
        @JsonProperty("job_id") @Nullable Long jobId,
        @JsonProperty("run_as_user_name") @Nullable String runAsUserName,
        @JsonProperty("settings") @Nullable Settings settings) {

    public record Settings(@JsonProperty("name") @Nullable String name) {}

    public long id() {
        return Field.required(jobId, "job_id");
    }

    /** Whether it says whom it runs as: a list need not. */
    public boolean tellsRunAs() {
        return runAsUserName != null && !runAsUserName.isEmpty();
    }

    /** A service principal is named by its application id. */
    public boolean runsAs(ApplicationId principal) {
        return principal.toString().equalsIgnoreCase(runAsUserName);
    }

    public PrincipalJobs.Job toDomain() {
        return new PrincipalJobs.Job(id(), settings == null ? "" : Field.text(settings.name()));
    }
}
