package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the OAuth secrets of a service principal. */
public record SecretPage(
        @JsonProperty("secrets") @Nullable List<SecretInfo> secrets,
        @JsonProperty("next_page_token") @Nullable String nextPageToken)
        implements Paged {
    public static final SecretPage EMPTY = new SecretPage(null, null);

    public List<SecretInfo> all() {
        return Field.list(secrets);
    }
}
