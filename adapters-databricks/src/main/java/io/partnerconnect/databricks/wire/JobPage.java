package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of jobs. */
public record JobPage(
        @JsonProperty("jobs") @Nullable List<JobResource> items,
        @JsonProperty("next_page_token") @Nullable String nextPageToken)
        implements Paged {

    public List<JobResource> jobs() {
        return Field.list(items);
    }
}
