package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalJobs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of jobs. */
public record JobsPage(
        @JsonProperty("jobs") @Nullable List<Item> jobs,

        @JsonProperty("next_page_token") @Nullable String nextPageToken) {

    /** Who a job runs as is told by name, else by its settings; else it is who made it. */
    public record Item(
            @JsonProperty("job_id") @Nullable Long id,
            @JsonProperty("creator_user_name") @Nullable String creator,
            @JsonProperty("run_as_user_name") @Nullable String runAs,
            @JsonProperty("settings") @Nullable Settings settings) {
        boolean runsAs(ApplicationId principal) {
            return principal.toString().equals(who());
        }

        private @Nullable String who() {
            if (runAs != null) {
                return runAs;
            }
            RunAs wanted = settings == null ? null : settings.runAs();
            if (wanted == null) {
                return creator;
            }
            return wanted.servicePrincipal() == null ? wanted.user() : wanted.servicePrincipal();
        }

        PrincipalJobs.Job toDomain() {
            return new PrincipalJobs.Job(
                    Field.required(id, "job_id"), Field.text(settings == null ? null : settings.name()));
        }
    }

    public record Settings(
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("run_as") @Nullable RunAs runAs) {}

    public record RunAs(
            @JsonProperty("service_principal_name") @Nullable
            String servicePrincipal,

            @JsonProperty("user_name") @Nullable String user) {}

    public List<PrincipalJobs.Job> toDomain(ApplicationId principal) {
        return Field.list(jobs).stream()
                .filter(job -> job.runsAs(principal))
                .map(Item::toDomain)
                .toList();
    }
}
