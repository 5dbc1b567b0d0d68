package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.partner.AuthOption;
import io.partnerconnect.domain.model.partner.IntegrationType;
import io.partnerconnect.domain.model.partner.Links;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerCategory;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.partner.PartnerSource;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.workspace.Cloud;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "partner_override", schema = "pca")
class PartnerOverrideRow {
    @Id
    String key;

    @Column(name = "display_name", nullable = false)
    String displayName;

    @Column(nullable = false)
    String category;

    @Column(name = "integration_type", nullable = false)
    String integrationType;

    @Column(name = "service_principal_name")
    @Nullable
    String servicePrincipalName;

    @Column(name = "auth_options", nullable = false, columnDefinition = "text[]")
    String[] authOptions;

    @Column(name = "sign_in", nullable = false)
    boolean signIn;

    @Column(name = "allows_delegation", nullable = false)
    boolean allowsDelegation;

    @Column(nullable = false, columnDefinition = "text[]")
    String[] clouds;

    @Column(name = "docs_url")
    @Nullable
    String docsUrl;

    @Column(name = "support_url")
    @Nullable
    String supportUrl;

    @Version
    long version;

    /** For Hibernate, which fills it. */
    @SuppressWarnings("NullAway.Init")
    PartnerOverrideRow() {}

    static PartnerOverrideRow from(Partner partner) {
        PartnerOverrideRow row = new PartnerOverrideRow();
        row.key = partner.key().value();
        row.displayName = partner.displayName();
        row.category = partner.category().name();
        row.integrationType = partner.integrationType().name();
        row.servicePrincipalName = nameOf(partner);
        row.authOptions = names(partner.authOptions());
        row.signIn = partner.signIn();
        row.allowsDelegation = partner.allowsDelegation();
        row.clouds = names(partner.clouds());
        row.docsUrl = partner.links().docs();
        row.supportUrl = partner.links().support();
        row.version = partner.version() + 1;
        return row;
    }

    Partner toDomain() {
        return new Partner(
                new PartnerKey(key),
                displayName,
                PartnerCategory.valueOf(category),
                IntegrationType.valueOf(integrationType),
                servicePrincipalName == null ? null : new PrincipalName(servicePrincipalName),
                values(authOptions, AuthOption::valueOf),
                signIn,
                allowsDelegation,
                values(clouds, Cloud::valueOf),
                new Links(docsUrl, supportUrl),
                PartnerSource.OVERRIDE,
                version);
    }

    private static @Nullable String nameOf(Partner partner) {
        PrincipalName name = partner.servicePrincipalName();
        return name == null ? null : name.value();
    }

    private static String[] names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    private static <E> Set<E> values(String[] names, Function<String, E> valueOf) {
        return Arrays.stream(names).map(valueOf).collect(Collectors.toSet());
    }
}
