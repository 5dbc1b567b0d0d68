package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.token.TokenId;

/** What an operation made whose answer was lost. */
sealed interface Orphan {
    /** A token; nobody has its value. */
    record OfToken(TokenId id) implements Orphan {}

    /** An OAuth secret; nobody has its value. */
    record OfSecret(ScimId principal, SecretId id) implements Orphan {}

    /** A service principal. */
    record OfPrincipal(ScimId id, ApplicationId applicationId) implements Orphan {}

    /** A SQL warehouse or cluster. */
    record OfCompute(Compute kind, String id) implements Orphan {}
}
