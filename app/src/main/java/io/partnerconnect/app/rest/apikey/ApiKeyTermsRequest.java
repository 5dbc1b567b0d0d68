package io.partnerconnect.app.rest.apikey;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.access.Grant;
import io.partnerconnect.domain.model.apikey.ApiKeyName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.port.in.CreateApiKey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The terms of an API key. */
public record ApiKeyTermsRequest(
        @Schema(
                required = true,
                description = "What the audit calls who comes in with it; never given twice",
                maxLength = 63,
                examples = "portal")
        @Nullable
        String name,

        @Schema(
                required = true,
                description = "What it allows, as role or role@scope; 1 to 50, none beyond what the caller has",
                examples = "[\"viewer\", \"operator@workspace:prod-eu;partner:fivetran\"]")
        @Nullable
        List<String> grants,

        @Schema(required = true, description = "When it ends", examples = "2027-01-31T00:00:00Z") @Nullable
        String expiresAt) {
    private static final int MOST = 50;

    public CreateApiKey.Command toCommand(Access by) {
        Fields fields = new Fields();
        ApiKeyName key = fields.required("name", name, ApiKeyName::new);
        Set<Grant> allowed = fields.required("grants", grants, ApiKeyTermsRequest::grants);
        Instant end = fields.required("expires_at", expiresAt, Parameters::instant);
        return fields.whenValid(() -> new CreateApiKey.Command(key, allowed, end, by));
    }

    private static Set<Grant> grants(List<String> texts) {
        if (texts.isEmpty() || texts.size() > MOST || texts.contains(null)) {
            throw new Failure.Invalid("grants", "must be 1 to " + MOST + " texts such as viewer");
        }
        return texts.stream().map(Grant::parse).collect(Collectors.toUnmodifiableSet());
    }
}
