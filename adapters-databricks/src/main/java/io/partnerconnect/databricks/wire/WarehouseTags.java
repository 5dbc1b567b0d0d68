package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tags of a SQL warehouse. */
public record WarehouseTags(
        @JsonProperty("custom_tags") @Nullable List<Tag> customTags) {

    /** One of them. */
    public record Tag(
            @JsonProperty("key") @Nullable String key,
            @JsonProperty("value") @Nullable String value) {}

    public static WarehouseTags of(String key, String value) {
        return new WarehouseTags(List.of(new Tag(key, value)));
    }

    @Nullable
    String value(String key) {
        return Field.list(customTags).stream()
                .filter(tag -> key.equals(tag.key()))
                .<@Nullable String>map(Tag::value)
                .findFirst()
                .orElse(null);
    }
}
