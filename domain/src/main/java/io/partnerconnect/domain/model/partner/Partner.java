package io.partnerconnect.domain.model.partner;

import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.workspace.Cloud;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the partner catalogue.
 *
 * @param servicePrincipalName the display name of its service principals, such as {@code FIVETRAN_USER}; null when it uses none
 * @param signIn whether people can sign in to the partner from Partner Connect, so that the partner account has users
 * @param allowsDelegation whether the administrator of its account can let others add users; false where that is not known
 * @param clouds where Partner Connect offers it
 * @param version counts the changes of an override from 1; 0 for an entry as shipped
 */
public record Partner(
        PartnerKey key,
        String displayName,
        PartnerCategory category,
        IntegrationType integrationType,
        @Nullable PrincipalName servicePrincipalName,
        Set<AuthOption> authOptions,
        boolean signIn,
        boolean allowsDelegation,
        Set<Cloud> clouds,
        Links links,
        PartnerSource source,
        long version) {
    public Partner {
        Check.line("display_name", displayName, 100);
        authOptions = Collections.unmodifiableSet(new TreeSet<>(authOptions));
        clouds = Collections.unmodifiableSet(new TreeSet<>(clouds));
        if (integrationType.usesServicePrincipal() != (servicePrincipalName != null)) {
            throw new Failure.Invalid(
                    "service_principal_name",
                    "must be given exactly when the integration type uses a service principal");
        }
        if (allowsDelegation && !signIn) {
            throw new Failure.Invalid(
                    "allows_delegation", "must not be true where sign_in is not: there is no account to administer");
        }
        if (clouds.contains(Cloud.UNKNOWN)) {
            throw new Failure.Invalid("clouds", "must be of AWS, AZURE, GCP");
        }
    }

    public Compute compute() {
        return integrationType.compute();
    }

    /** The name Partner Connect gives the partner's SQL warehouse or cluster, such as {@code FIVETRAN_ENDPOINT}. */
    public Optional<String> computeName() {
        if (servicePrincipalName == null || compute() == Compute.NONE) {
            return Optional.empty();
        }
        return Optional.of(servicePrincipalName.value().replaceFirst("_USER$", "") + "_ENDPOINT");
    }

    public boolean isNamed(PrincipalName name) {
        return name.equals(servicePrincipalName);
    }
}
