package io.partnerconnect.app.rest.migration;

import io.partnerconnect.app.rest.input.Paged;
import io.partnerconnect.domain.model.credential.Credential;
import io.partnerconnect.domain.model.credential.Migration;
import io.partnerconnect.domain.model.credential.MigrationPage;
import io.partnerconnect.domain.model.workspace.Unread;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a partner's connections on their way from tokens to OAuth secrets. */
public record MigrationResponse(
        boolean takesOauth,
        List<ConnectionCredentialsResponse> items,

        @Schema(description = "Send it as page_token for the next page; null on the last one") @Nullable
        String nextPageToken,

        @Schema(description = "Workspaces that are missing from this page because they could not be read")
        List<UnreadWorkspaceResponse> unread)
        implements Paged {
    /** One connection. */
    public record ConnectionCredentialsResponse(
            String workspace,
            List<String> applicationIds,
            List<MigrationCredentialResponse> credentials,
            Migration.Next next,

            @Schema(
                    description = "The call that does it; null when it takes none of this service",
                    examples =
                            "POST /api/v1/workspaces/prod-eu/service-principals/97ab27fa-30e2-43e3-92a3-160e80f4c0d5/secrets")
            @Nullable
            String nextCall,

            Instant observedAt) {}

    /** A token or an OAuth secret. */
    public record MigrationCredentialResponse(
            @Schema(description = "TOKEN or OAUTH_SECRET") String kind,

            String id,
            Instant createdAt,

            @Schema(description = "Null when it never expires") @Nullable
            Instant expiresAt,

            @Schema(description = "A day in UTC; null when not reported, which it never is of an OAuth secret")
            @Nullable
            LocalDate lastUsedOn) {
        static MigrationCredentialResponse from(Credential credential) {
            return switch (credential) {
                case Credential.OfToken(var token) ->
                    new MigrationCredentialResponse(
                            "TOKEN",
                            credential.id(),
                            credential.createdAt(),
                            credential.expiresAt(),
                            token.lastUsedOn());
                case Credential.OfSecret secret ->
                    new MigrationCredentialResponse(
                            "OAUTH_SECRET", credential.id(), credential.createdAt(), credential.expiresAt(), null);
            };
        }
    }

    /** A workspace that could not be read, and why. */
    public record UnreadWorkspaceResponse(String workspace, String code, String detail) {
        static UnreadWorkspaceResponse from(Unread unread) {
            return new UnreadWorkspaceResponse(
                    unread.workspace().value(),
                    unread.failure().code(),
                    String.valueOf(unread.failure().getMessage()));
        }
    }

    static MigrationResponse from(MigrationPage migrations) {
        return new MigrationResponse(
                migrations.takesOAuth(),
                migrations.page().items().stream().map(MigrationResponse::from).toList(),
                migrations.page().next() == null
                        ? null
                        : migrations.page().next().value(),
                migrations.unread().stream().map(UnreadWorkspaceResponse::from).toList());
    }

    private static ConnectionCredentialsResponse from(Migration migration) {
        return new ConnectionCredentialsResponse(
                migration.workspace().value(),
                migration.principals().stream().map(Object::toString).toList(),
                migration.credentials().stream()
                        .map(MigrationCredentialResponse::from)
                        .toList(),
                migration.next(),
                call(migration),
                migration.observedAt());
    }

    private static @Nullable String call(Migration migration) {
        String workspace = "/api/v1/workspaces/" + migration.workspace().value();
        return switch (migration.next()) {
            case MAKE_SECRET ->
                "POST " + workspace + "/service-principals/"
                        + migration.principals().getFirst() + "/secrets";
            case REVOKE_TOKENS ->
                "DELETE " + workspace + "/tokens/"
                        + migration.validTokens().getFirst().id().value();
            case REPAIR, HAND_OVER, NOTHING -> null;
        };
    }
}
