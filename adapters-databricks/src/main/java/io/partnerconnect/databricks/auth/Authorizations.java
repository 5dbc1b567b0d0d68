package io.partnerconnect.databricks.auth;

import io.partnerconnect.databricks.answers.Answers;
import io.partnerconnect.databricks.rest.OidcApi;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Workspace;
import java.time.InstantSource;

/** How the service identifies itself to a workspace. */
public final class Authorizations {
    private final Credentials credentials;
    private final Login login;
    private final AccessTokens accessTokens;

    public Authorizations(CredentialSettings settings, OidcApi oidc, InstantSource clock) {
        this.credentials = new Credentials(settings);
        this.login = new Login(oidc, new Answers(clock));
        this.accessTokens = new AccessTokens(login, clock);
    }

    /**
     * The value of the header {@code Authorization}. {@code origin} is the workspace's with the address that was vetted for it.
     *
     * @throws io.partnerconnect.databricks.answers.Trouble refused, or surely nothing done
     */
    public String headerFor(Workspace workspace, String origin) {
        TokenSecret bearer = switch (credentials.named(workspace.credential())) {
            case Credential.PersonalAccessToken token -> token.value();
            case Credential.ClientSecret secret -> accessTokens.of(workspace, origin, secret);
        };
        return header(bearer);
    }

    /**
     * An access token of whoever has that client id and secret.
     *
     * @throws io.partnerconnect.databricks.answers.Trouble refused, or surely nothing done
     */
    public TokenSecret signIn(Workspace workspace, String origin, String clientId, TokenSecret secret) {
        return login.at(workspace.url(), origin, new Credential.ClientSecret(clientId, secret))
                .secret();
    }

    /** The value of the header for a token that is not the service's own. */
    public static String header(TokenSecret bearer) {
        return bearer.reveal(value -> "Bearer " + value);
    }

    /** After a refusal: the next call logs in anew. */
    public void forget(Workspace workspace) {
        accessTokens.forget(workspace.url(), workspace.credential());
    }
}
