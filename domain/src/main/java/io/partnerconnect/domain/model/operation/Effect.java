package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.connection.RepairScope;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.GroupId;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.secret.SecretLifetime;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenLifetime;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing an operation does, with all that is needed to do it again after a restart. Where an effect names no service principal it is
 * the one an earlier step of the operation found or made.
 */
public sealed interface Effect {
    /** It changes nothing: it is repeated freely, without a word in the audit. */
    sealed interface Look extends Effect {}

    /** It changes something, and doing it twice is as good as once. */
    sealed interface Change extends Effect {}

    /** It hands over the value of what was made for the partner to sign in with. */
    sealed interface Deliver extends Change {
        Delivery.Definite delivery();
    }

    /** It makes something new each time: never repeated while it is not known what became of it. */
    sealed interface Creation extends Effect {}

    /** A change that cannot be taken back. */
    sealed interface Irreversible extends Change {}

    /** Looks whether a connection can be made; with {@code adopt} a service principal of the partner's name may be there already. */
    record CheckConnect(PrincipalName principal, TokenLifetime lifetime, boolean adopt) implements Look {}

    /** Looks whether the token can be replaced without widening anything. */
    record CheckRotation(RotationCause cause, ApplicationId principal, TokenId old, TokenLifetime lifetime)
            implements Look {}

    /** Looks whether the OAuth secret can be replaced. */
    record CheckSecretRotation(RotationCause cause, ApplicationId principal, SecretId old) implements Look {}

    /** Looks whether the world still is what the repair was planned on: that is when the same plan follows of it. */
    record CheckRepair(ApplicationId principal, RepairScope only, PlanHash plan) implements Look {}

    /** Makes the partner's service principal, unless one was adopted. */
    record CreatePrincipal(PrincipalName name) implements Creation {}

    record GrantEntitlements(Set<String> entitlements) implements Change {
        public GrantEntitlements {
            entitlements = Collections.unmodifiableSet(new TreeSet<>(entitlements));
        }
    }

    record GrantTokenUse() implements Change {}

    /** Makes the partner's SQL warehouse or cluster. */
    record CreateCompute(Compute kind, String name) implements Creation {}

    /** Lets the service principal use what {@link CreateCompute} made. */
    record GrantCompute() implements Change {}

    /** Lets the service principal use compute that was there before. */
    record GrantComputeUse(Compute kind, String id, ApplicationId applicationId) implements Change {}

    record GrantCatalog(String catalog, Set<Permission> privileges) implements Change {
        public GrantCatalog {
            privileges = Collections.unmodifiableSet(new TreeSet<>(privileges));
        }
    }

    /** With the given scopes and no others; none means all APIs. */
    record MintToken(TokenLifetime lifetime, List<String> scopes) implements Creation {
        public MintToken {
            scopes = List.copyOf(scopes);
        }
    }

    /** Makes an OAuth secret that lives for 15 minutes at the most, to sign in as the service principal with. */
    record MakeBriefSecret() implements Creation {}

    /** Makes an OAuth secret for the partner, which lives that long at the most. */
    record MakeSecret(SecretLifetime lifetime) implements Creation {}

    /** Signs in as the service principal with the OAuth secret that was made. */
    record SignIn() implements Look {}

    /** The same as {@link MintToken}, as the service principal itself: where tokens cannot be minted on its behalf. */
    record MintAsPrincipal(TokenLifetime lifetime, List<String> scopes) implements Creation {
        public MintAsPrincipal {
            scopes = List.copyOf(scopes);
        }
    }

    /** Signs in with the new token. */
    record VerifyToken() implements Look {}

    record DeliverToken(Delivery.Definite delivery) implements Deliver {}

    record DeliverSecret(Delivery.Definite delivery) implements Deliver {}

    /** Waits until the partner uses the new token and no longer the old one. */
    record AwaitAdoption(TokenId old, AdoptionTerms terms) implements Look {}

    /** Waits until a person says that the partner has the new OAuth secret: nothing shows whether it uses it. */
    record AwaitConfirmation(SecretId old) implements Look {}

    record AwaitUntil(Instant time) implements Look {}

    record RevokeToken(TokenId token) implements Irreversible {}

    /** Deletes an OAuth secret of the service principal, and sees that it is gone. */
    record DeleteSecret(ScimId id, ApplicationId applicationId, SecretId secret) implements Irreversible {}

    /** {@code active}: whether it was active when this was planned. When it is taken back, one that was not stays as it was. */
    record DeactivatePrincipal(ScimId id, ApplicationId applicationId, boolean active) implements Change {}

    record ActivatePrincipal(ScimId id, ApplicationId applicationId) implements Change {}

    /** Deletes it, and sees that it and its tokens are gone. */
    record RemovePrincipal(ScimId id, ApplicationId applicationId) implements Irreversible {}

    record WithdrawEntitlements(ScimId id, ApplicationId applicationId, Set<String> entitlements) implements Change {
        public WithdrawEntitlements {
            entitlements = Collections.unmodifiableSet(new TreeSet<>(entitlements));
        }
    }

    /** Takes the service principal out of a group; {@code name} is what it was called when this was planned. */
    record LeaveGroup(GroupId group, String name, ScimId id, ApplicationId applicationId) implements Change {}

    record RevokeCatalog(String catalog, ApplicationId applicationId, Set<Permission> privileges) implements Change {
        public RevokeCatalog {
            privileges = Collections.unmodifiableSet(new TreeSet<>(privileges));
        }
    }

    /** Deletes a SQL warehouse or cluster, and sees that it is gone. */
    record RemoveCompute(Compute kind, String id) implements Irreversible {}

    /** Records the check mark. */
    record RecordMark() implements Change {}

    /** Forgets the check mark. */
    record ForgetMark() implements Change {}
}
