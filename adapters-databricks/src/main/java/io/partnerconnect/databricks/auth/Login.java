package io.partnerconnect.databricks.auth;

import io.partnerconnect.databricks.answers.Answers;
import io.partnerconnect.databricks.answers.NotUnderstood;
import io.partnerconnect.databricks.answers.Reading;
import io.partnerconnect.databricks.answers.Sending;
import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.answers.Verdict;
import io.partnerconnect.databricks.rest.OidcApi;
import io.partnerconnect.databricks.wire.AccessTokenResponse;
import io.partnerconnect.databricks.wire.OidcDiscovery;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.servicecredential.ServiceCredential;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;

/** Trades a client secret for an access token. However it fails, nothing was done in the workspace. */
final class Login {
    private static final long LONGEST = 64L * 1024;

    private final OidcApi oidc;
    private final Answers answers;

    Login(OidcApi oidc, Answers answers) {
        this.oidc = oidc;
        this.answers = answers;
    }

    /** {@code origin} is that of the URL with the address that was vetted for it. */
    AccessTokenResponse at(WorkspaceUrl url, String origin, ServiceCredential.OfClient credential) {
        try {
            String endpoint = origin + path(url, origin);
            return ask(() -> oidc.token(endpoint, basic(credential), "client_credentials", "all-apis"), body -> {
                AccessTokenResponse response =
                        Reading.of(AccessTokenResponse.class).read(body);
                response.secret();
                return response;
            });
        } catch (Trouble trouble) {
            throw new Trouble(ofLogin(trouble.verdict()), trouble.upstream(), trouble.getCause());
        }
    }

    /** The client secret goes nowhere but to the workspace itself. */
    private String path(WorkspaceUrl url, String origin) {
        return ask(() -> oidc.discover(origin), body -> {
            String endpoint = Reading.of(OidcDiscovery.class).read(body).tokenEndpoint();
            if (endpoint == null || !endpoint.startsWith(url.origin() + "/")) {
                throw new NotUnderstood("token_endpoint");
            }
            return endpoint.substring(url.origin().length());
        });
    }

    private <T> T ask(Supplier<Response> request, Reading<T> reading) {
        try (Response response = Sending.of(request)) {
            return answers.read(response, LONGEST, reading);
        }
    }

    private static Verdict ofLogin(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Refused refused -> new Verdict.Refused(Refusal.CREDENTIAL_REFUSED);
            case Verdict.Gone gone -> new Verdict.NotDone(Outage.NOT_UNDERSTOOD, null);
            case Verdict.NotDone notDone -> notDone;
            case Verdict.Unclear unclear -> new Verdict.NotDone(unclear.outage(), unclear.delay());
        };
    }

    private static String basic(ServiceCredential.OfClient credential) {
        return credential.value().reveal(secret -> {
            byte[] pair = (credential.clientId() + ":" + secret).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        });
    }
}
