package io.partnerconnect.app.configuration;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.AuthOption;
import io.partnerconnect.domain.model.partner.IntegrationType;
import io.partnerconnect.domain.model.partner.Links;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerCategory;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.partner.PartnerSource;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.workspace.Cloud;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A partner as it is written in the catalogue's file, and in requests. */
public record PartnerEntry(
        @Nullable String key,
        @Nullable String displayName,
        @Nullable PartnerCategory category,
        @Nullable IntegrationType integrationType,
        @Nullable String servicePrincipalName,
        @Nullable Set<AuthOption> authOptions,
        @Nullable Boolean signIn,
        @Nullable Boolean allowsDelegation,
        @Nullable Set<Cloud> clouds,
        @Nullable String docsUrl,
        @Nullable String supportUrl) {
    /** The entry as a partner. Throws {@link Failure.Invalid} that names every field with a mistake. */
    public Partner toDomain(PartnerSource source, long version) {
        Fields fields = new Fields();
        PartnerKey partner = fields.required("key", key, PartnerKey::new);
        String name = fields.required("display_name", displayName, text -> Check.line("display_name", text, 100));
        PartnerCategory kind = fields.required("category", category, value -> value);
        IntegrationType type = fields.required("integration_type", integrationType, value -> value);
        PrincipalName principal = fields.optional("service_principal_name", servicePrincipalName, PrincipalName::new);
        Links links = fields.optional("docs_url", this, entry -> new Links(entry.docsUrl(), entry.supportUrl()));
        return fields.whenValid(() -> new Partner(
                partner,
                name,
                kind,
                type,
                principal,
                authOptions == null ? Set.of() : authOptions,
                signIn != null && signIn,
                allowsDelegation != null && allowsDelegation,
                clouds == null ? Set.of() : clouds,
                links,
                source,
                version));
    }
}
