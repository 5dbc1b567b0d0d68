package io.partnerconnect.databricks;

import io.partnerconnect.databricks.rest.ComputeApi;
import io.partnerconnect.databricks.rest.JobsApi;
import io.partnerconnect.databricks.rest.OidcApi;
import io.partnerconnect.databricks.rest.OwnTokensApi;
import io.partnerconnect.databricks.rest.PermissionsApi;
import io.partnerconnect.databricks.rest.PrincipalSecretsApi;
import io.partnerconnect.databricks.rest.ScimApi;
import io.partnerconnect.databricks.rest.SecretsApi;
import io.partnerconnect.databricks.rest.SettingsApi;
import io.partnerconnect.databricks.rest.TokenManagementApi;
import io.partnerconnect.databricks.rest.UnityCatalogApi;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** The REST clients: one for each part of the API, for all workspaces; each call names its address. Redirects are never followed. */
@Singleton
final class Clients {
    /** Never asked: RFC 2606 keeps the name free. */
    private static final URI NOWHERE = URI.create("https://workspace.invalid");

    private final DatabricksSettings settings;
    private final TokenManagementApi tokens;
    private final ScimApi scim;
    private final ComputeApi compute;
    private final JobsApi jobs;
    private final SettingsApi configuration;
    private final PermissionsApi permissions;
    private final SecretsApi secrets;
    private final UnityCatalogApi unityCatalog;
    private final OidcApi oidc;
    private final PrincipalSecretsApi principalSecrets;
    private final OwnTokensApi ownTokens;

    Clients(DatabricksSettings settings) {
        this.settings = settings;
        this.tokens = client(TokenManagementApi.class);
        this.scim = client(ScimApi.class);
        this.compute = client(ComputeApi.class);
        this.jobs = client(JobsApi.class);
        this.configuration = client(SettingsApi.class);
        this.permissions = client(PermissionsApi.class);
        this.secrets = client(SecretsApi.class);
        this.unityCatalog = client(UnityCatalogApi.class);
        this.oidc = client(OidcApi.class);
        this.principalSecrets = client(PrincipalSecretsApi.class);
        this.ownTokens = client(OwnTokensApi.class);
    }

    private <T> T client(Class<T> api) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(NOWHERE)
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .property("io.quarkus.rest.client.connection-pool-size", settings.connections())
                .followRedirects(false)
                .disableDefaultMapper(true)
                .userAgent("partner-connect-admin/" + settings.version())
                .build(api);
    }

    TokenManagementApi tokens() {
        return tokens;
    }

    ScimApi scim() {
        return scim;
    }

    ComputeApi compute() {
        return compute;
    }

    JobsApi jobs() {
        return jobs;
    }

    SettingsApi configuration() {
        return configuration;
    }

    PermissionsApi permissions() {
        return permissions;
    }

    SecretsApi secrets() {
        return secrets;
    }

    UnityCatalogApi unityCatalog() {
        return unityCatalog;
    }

    PrincipalSecretsApi principalSecrets() {
        return principalSecrets;
    }

    OwnTokensApi ownTokens() {
        return ownTokens;
    }

    OidcApi oidc() {
        return oidc;
    }
}
