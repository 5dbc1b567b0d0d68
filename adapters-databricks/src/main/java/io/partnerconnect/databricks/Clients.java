package io.partnerconnect.databricks;

import io.partnerconnect.databricks.reach.BoundClients;
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
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** The REST clients: one for each part of the API, for all workspaces; each call names its address. Redirects are never followed. */
@Singleton
final class Clients {
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

    Clients(DatabricksSettings settings, Vertx vertx) {
        this.tokens = client(settings, vertx, TokenManagementApi.class);
        this.scim = client(settings, vertx, ScimApi.class);
        this.compute = client(settings, vertx, ComputeApi.class);
        this.jobs = client(settings, vertx, JobsApi.class);
        this.configuration = client(settings, vertx, SettingsApi.class);
        this.permissions = client(settings, vertx, PermissionsApi.class);
        this.secrets = client(settings, vertx, SecretsApi.class);
        this.unityCatalog = client(settings, vertx, UnityCatalogApi.class);
        this.oidc = client(settings, vertx, OidcApi.class);
        this.principalSecrets = client(settings, vertx, PrincipalSecretsApi.class);
        this.ownTokens = client(settings, vertx, OwnTokensApi.class);
    }

    private static <T> T client(DatabricksSettings settings, Vertx vertx, Class<T> api) {
        return new BoundClients(
                        vertx,
                        new HttpClientOptions(),
                        Map.of(
                                QuarkusRestClientProperties.CONNECT_TIMEOUT,
                                Math.toIntExact(settings.connectTimeout().toMillis()),
                                QuarkusRestClientProperties.READ_TIMEOUT,
                                settings.readTimeout().toMillis(),
                                QuarkusRestClientProperties.CONNECTION_POOL_SIZE,
                                settings.connections()),
                        "partner-connect-admin/" + settings.version())
                .of(api);
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
