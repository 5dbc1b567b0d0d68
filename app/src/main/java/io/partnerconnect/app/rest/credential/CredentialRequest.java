package io.partnerconnect.app.rest.credential;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.TokenSecretDeserializer;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.servicecredential.CredentialKind;
import io.partnerconnect.domain.model.servicecredential.ServiceCredential;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.port.in.PutCredential;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A credential of the service to keep. */
public record CredentialRequest(
        @Schema(
                required = true,
                implementation = CredentialKind.class,
                description = "TOKEN: of one workspace. OAUTH_CLIENT: of every workspace the service principal is in")
        @Nullable
        String kind,

        @Schema(
                description = "OAUTH_CLIENT: the application id of the service principal",
                maxLength = 128,
                examples = "0196f0a0-0000-7000-8000-000000000001")
        @Nullable
        String clientId,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                required = true,
                format = "password",
                description = "The token, or the OAuth secret. It is sealed, and never shown again",
                minLength = 8,
                maxLength = 512)
        @JsonDeserialize(using = TokenSecretDeserializer.class)
        @Nullable
        TokenSecret value,

        @Schema(description = "When it ends, where that is known", examples = "2027-01-31T00:00:00Z") @Nullable
        String expiresAt,

        @Schema(required = true, maxLength = 256, examples = "the old one expires") @Nullable
        String reason,

        @Schema(maxLength = 64, examples = "OPS-1234") @Nullable
        String ticket) {
    /** The version is asked for when the rest is as it should be. */
    PutCredential.Command toCommand(String name, LongSupplier version) {
        Fields fields = new Fields();
        CredentialName which = fields.required("name", name, CredentialName::new);
        CredentialKind what = fields.required("kind", kind, Parameters.oneOf(CredentialKind.class));
        TokenSecret secret = fields.required("value", value, PutCredential.Command::value);
        String client = fields.optional("client_id", clientId, PutCredential.Command::clientId);
        Instant end = fields.optional("expires_at", expiresAt, Parameters::instant);
        return fields.whenValid(
                () -> new PutCredential.Command(which, credential(what, client, secret), end, version.getAsLong()));
    }

    private static ServiceCredential credential(CredentialKind kind, @Nullable String client, TokenSecret value) {
        return switch (kind) {
            case TOKEN -> {
                if (client != null) {
                    throw new Failure.Invalid("client_id", "must be left out with the kind TOKEN");
                }
                yield new ServiceCredential.OfToken(value);
            }
            case OAUTH_CLIENT -> {
                if (client == null) {
                    throw new Failure.Invalid("client_id", "must be given with the kind OAUTH_CLIENT");
                }
                yield new ServiceCredential.OfClient(client, value);
            }
        };
    }
}
