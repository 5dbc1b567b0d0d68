package io.partnerconnect.databricks.auth;

import io.partnerconnect.databricks.answers.Answers;
import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.answers.Verdict;
import io.partnerconnect.databricks.rest.OidcApi;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.servicecredential.ServiceCredential;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.ServiceCredentials;
import java.time.InstantSource;

/** How the service identifies itself to a workspace. */
public final class Authorizations {
    private final ServiceCredentials credentials;
    private final Login login;
    private final AccessTokens accessTokens;

    public Authorizations(ServiceCredentials credentials, OidcApi oidc, InstantSource clock) {
        this.credentials = credentials;
        this.login = new Login(oidc, new Answers(clock));
        this.accessTokens = new AccessTokens(login, clock);
    }

    /**
     * The value of the header {@code Authorization}. {@code origin} is the workspace's with the address that was vetted for it.
     *
     * @throws Trouble refused, or surely nothing done
     * @throws io.partnerconnect.domain.model.failure.Failure.Unavailable it cannot be told which credential holds; nothing was done
     */
    public String headerFor(Workspace workspace, String origin) {
        return switch (credentials.find(workspace.credential())) {
            case CredentialLookup.Usable(var credential, var edition, var since) ->
                header(bearer(workspace, origin, credential, edition));
            case CredentialLookup.Absent absent -> throw new Trouble(new Verdict.Refused(Refusal.CREDENTIAL_UNKNOWN));
            case CredentialLookup.Unusable(var why, var detail) -> throw new Trouble(new Verdict.Refused(why), detail);
            case CredentialLookup.Unreachable(var detail) ->
                throw new Trouble(new Verdict.NotDone(Outage.CREDENTIAL_STORE, null), detail);
        };
    }

    private TokenSecret bearer(Workspace workspace, String origin, ServiceCredential credential, String edition) {
        return switch (credential) {
            case ServiceCredential.OfToken token -> token.value();
            case ServiceCredential.OfClient client -> accessTokens.of(workspace, origin, client, edition);
        };
    }

    /**
     * An access token of whoever has that client id and secret.
     *
     * @throws Trouble refused, or surely nothing done
     */
    public TokenSecret signIn(Workspace workspace, String origin, String clientId, TokenSecret secret) {
        return login.at(workspace.url(), origin, new ServiceCredential.OfClient(clientId, secret))
                .secret();
    }

    /** The value of the header for a token that is not the service's own. */
    public static String header(TokenSecret bearer) {
        return bearer.reveal(value -> "Bearer " + value);
    }

    /** After a refusal: the next call looks the credential up and logs in anew. */
    public void forget(Workspace workspace) {
        credentials.forget(workspace.credential());
        accessTokens.forget(workspace.url(), workspace.credential());
    }
}
