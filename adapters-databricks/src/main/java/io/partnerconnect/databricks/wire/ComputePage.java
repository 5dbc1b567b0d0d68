package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.partner.Compute;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One page of warehouses or of clusters. */
public record ComputePage(
        @JsonProperty("warehouses") @JsonAlias({"endpoints", "clusters"}) @Nullable
        List<Item> items,

        @JsonProperty("next_page_token") @Nullable String nextPageToken)
        implements Paged {

    public record Item(
            @JsonProperty("id") @JsonAlias("cluster_id") @Nullable
            String id,

            @JsonProperty("name") @JsonAlias("cluster_name") @Nullable
            String name,

            @JsonProperty("state") @Nullable String state,
            @JsonProperty("tags") @Nullable WarehouseTags warehouseTags,

            @JsonProperty("custom_tags") @Nullable Map<String, @Nullable String> clusterTags) {
        /** The value of a tag of its own; null when it has none of that key. */
        public @Nullable String tag(String key) {
            if (clusterTags != null) {
                return clusterTags.get(key);
            }
            return warehouseTags == null ? null : warehouseTags.value(key);
        }

        public boolean isNamed(String wanted) {
            return wanted.equals(name);
        }

        /** One just made, of which the answer tells the id and nothing else. */
        public ComputeResource made(Compute kind, String asNamed) {
            return new ComputeResource(kind, Field.required(id, "id"), asNamed, Field.text(state));
        }

        public ComputeResource toDomain(Compute kind) {
            return new ComputeResource(kind, Field.required(id, "id"), Field.text(name), Field.text(state));
        }
    }

    public List<ComputeResource> toDomain(Compute kind, Predicate<Item> wanted) {
        return Field.list(items).stream()
                .filter(wanted)
                .map(item -> item.toDomain(kind))
                .toList();
    }
}
