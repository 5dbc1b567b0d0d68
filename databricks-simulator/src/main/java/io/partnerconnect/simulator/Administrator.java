package io.partnerconnect.simulator;

import io.partnerconnect.simulator.state.OAuth;
import io.partnerconnect.simulator.state.Principal;
import io.partnerconnect.simulator.state.Random;
import io.partnerconnect.simulator.state.Token;
import io.partnerconnect.simulator.state.Tokens;
import io.partnerconnect.simulator.state.WorkspaceState;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The two administrators that every workspace starts with: a user with a token, a service principal with a secret. */
final class Administrator {
    private static final Duration SECRET_LIFETIME = Duration.ofDays(3650);

    private final WorkspaceState state;
    private final Principal user;
    private final Principal servicePrincipal;
    private final Tokens.Minted token;
    private final String secret = "dose" + Random.hex(32);

    Administrator(WorkspaceState state) {
        this.state = state;
        this.user = add(new Principal(
                Random.number(), Principal.Kind.USER, "admin@" + state.name() + ".example", "Workspace admin"));
        this.servicePrincipal = add(new Principal(
                Random.number(),
                Principal.Kind.SERVICE_PRINCIPAL,
                UUID.randomUUID().toString(),
                "partner-connect-admin"));
        this.token = state.tokens().arrange(user, state.now(), Token.NEVER, "admin of the simulated workspace");
        state.tokens().exempt(token.token());
        isAdmin(true);
        renew();
    }

    private Principal add(Principal principal) {
        state.directory().principals().arrange(principal.id(), principal);
        return principal;
    }

    String token() {
        return token.value();
    }

    String email() {
        return user.name();
    }

    String clientId() {
        return servicePrincipal.name();
    }

    String clientSecret() {
        return secret;
    }

    void isAdmin(boolean isAdmin) {
        for (Principal principal : List.of(user, servicePrincipal)) {
            if (isAdmin) {
                state.directory().admins().add(principal.id());
            } else {
                state.directory().admins().remove(principal.id());
            }
        }
    }

    void expire() {
        token.token().expireAt(state.now().toEpochMilli());
        state.oauth().forget(servicePrincipal);
    }

    void renew() {
        token.token().expireAt(Token.NEVER);
        OAuth oauth = state.oauth();
        oauth.forget(servicePrincipal);
        oauth.add(servicePrincipal, secret, state.now(), state.now().plus(SECRET_LIFETIME));
    }
}
