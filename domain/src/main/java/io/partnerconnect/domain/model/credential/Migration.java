package io.partnerconnect.domain.model.credential;

import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * How far a connection is on its way from tokens to OAuth secrets.
 *
 * @param principals the service principals of the partner's name; usually one
 * @param credentials theirs, as the workspace shows them
 */
public record Migration(
        WorkspaceName workspace, List<ApplicationId> principals, List<Credential> credentials, Instant observedAt) {
    /** What is to be done next. */
    public enum Next {
        /** There is no service principal: the connection is to be repaired first. */
        REPAIR,
        /** There is no OAuth secret yet. */
        MAKE_SECRET,
        /** There is one, and a token may still be used: the partner is to be given the secret, if it was not. */
        HAND_OVER,
        /** No token was used for two whole days, as far as is known. */
        REVOKE_TOKENS,
        /** There is an OAuth secret and no token. */
        NOTHING
    }

    private static final int QUIET_DAYS = 2;

    public Migration {
        principals = List.copyOf(principals);
        credentials = List.copyOf(credentials);
    }

    public Next next() {
        if (principals.isEmpty()) {
            return Next.REPAIR;
        }
        if (credentials.stream().noneMatch(each -> each instanceof Credential.OfSecret && isValid(each))) {
            return Next.MAKE_SECRET;
        }
        List<Token> tokens = validTokens();
        if (tokens.isEmpty()) {
            return Next.NOTHING;
        }
        return tokens.stream().allMatch(this::isQuiet) ? Next.REVOKE_TOKENS : Next.HAND_OVER;
    }

    /** Those that still work. */
    public List<Token> validTokens() {
        return credentials.stream()
                .filter(this::isValid)
                .filter(Credential.OfToken.class::isInstance)
                .map(each -> ((Credential.OfToken) each).token())
                .toList();
    }

    private boolean isValid(Credential credential) {
        return credential.isValidAt(observedAt);
    }

    /** A day that is not reported says nothing. */
    private boolean isQuiet(Token token) {
        LocalDate today = LocalDate.ofInstant(observedAt, ZoneOffset.UTC);
        return token.lastUsedOn() != null && token.lastUsedOn().isBefore(today.minusDays(QUIET_DAYS));
    }
}
