package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.partner.Compute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of warehouses or of clusters. */
public record ComputePage(
        @JsonProperty("warehouses") @JsonAlias({"endpoints", "clusters"}) @Nullable
        List<Item> items,

        @JsonProperty("next_page_token") @Nullable String nextPageToken) {

    public record Item(
            @JsonProperty("id") @JsonAlias("cluster_id") @Nullable
            String id,

            @JsonProperty("name") @JsonAlias("cluster_name") @Nullable
            String name,

            @JsonProperty("state") @Nullable String state) {
        private ComputeResource toDomain(Compute kind) {
            return new ComputeResource(kind, Field.required(id, "id"), Field.text(name), Field.text(state));
        }
    }

    public List<ComputeResource> toDomain(Compute kind) {
        return Field.list(items).stream().map(item -> item.toDomain(kind)).toList();
    }
}
