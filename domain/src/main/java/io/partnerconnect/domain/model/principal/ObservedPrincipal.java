package io.partnerconnect.domain.model.principal;

import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A service principal, where it was seen, when, and whose it is. {@code partner} is null when no partner's name fits. */
public record ObservedPrincipal(
        WorkspaceName workspace,
        ServicePrincipal principal,
        @Nullable PartnerKey partner,
        Instant observedAt) {}
