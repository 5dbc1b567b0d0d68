package io.partnerconnect.domain.usecase.operation;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.partner.AuthOption;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.ConnectPartner;
import io.partnerconnect.domain.port.in.Started;
import io.partnerconnect.domain.usecase.Entitlements;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Connects partners. What is made, and in which order, follows from the partner's profile alone. */
final class ConnectingPartner implements ConnectPartner {
    private static final Set<Permission> OF_CATALOGS =
            Set.of(Permission.CATALOG_USE, Permission.SCHEMA_CREATE, Permission.DATA_SELECT);

    private final BrowseWorkspaces workspaces;
    private final BrowseCatalogue partners;
    private final Deliveries deliveries;
    private final Beginning beginning;

    ConnectingPartner(
            BrowseWorkspaces workspaces, BrowseCatalogue partners, Deliveries deliveries, Beginning beginning) {
        this.workspaces = workspaces;
        this.partners = partners;
        this.deliveries = deliveries;
        this.beginning = beginning;
    }

    @Override
    public Answer<Started> handle(Mandate mandate, Command command) {
        workspaces.get(command.connection().workspace());
        Partner partner = partners.catalogue().get(command.connection().partner());
        Delivery wanted = deliveries.accepted(command.delivery());
        return beginning.begin(
                mandate,
                command,
                OperationKind.CONNECT,
                command.connection(),
                () -> effects(partner, command, deliveries.definite(command.connection(), wanted)));
    }

    private static List<Effect> effects(Partner partner, Command command, Delivery.Definite delivery) {
        PrincipalName name = nameOf(partner);
        Set<Permission> profile = partner.integrationType().profile();
        List<Effect> effects = new ArrayList<>();
        effects.add(new Effect.CheckConnect(name, command.lifetime(), command.adopt()));
        effects.add(new Effect.CreatePrincipal(name));
        Set<String> entitlements = Entitlements.of(profile);
        if (!entitlements.isEmpty()) {
            effects.add(new Effect.GrantEntitlements(entitlements));
        }
        if (profile.contains(Permission.TOKEN_USE)) {
            effects.add(new Effect.GrantTokenUse());
        }
        partner.computeName().ifPresent(computeName -> {
            effects.add(new Effect.CreateCompute(partner.compute(), computeName));
            effects.add(new Effect.GrantCompute());
        });
        if (command.catalog() != null) {
            effects.add(new Effect.GrantCatalog(command.catalog(), ofCatalogs(profile)));
        }
        effects.add(new Effect.MintToken(command.lifetime(), List.of()));
        effects.add(new Effect.VerifyToken());
        effects.add(new Effect.DeliverToken(delivery));
        effects.add(new Effect.RecordMark());
        return effects;
    }

    private static PrincipalName nameOf(Partner partner) {
        PrincipalName name = partner.servicePrincipalName();
        if (name == null || !partner.authOptions().contains(AuthOption.PAT)) {
            throw new Failure.Invalid("partner", "must be one that uses a service principal and a token");
        }
        return name;
    }

    private static Set<Permission> ofCatalogs(Set<Permission> profile) {
        Set<Permission> privileges = EnumSet.noneOf(Permission.class);
        profile.stream().filter(OF_CATALOGS::contains).forEach(privileges::add);
        if (privileges.isEmpty()) {
            throw new Failure.Invalid("catalog", "must not be given: the partner's profile has no use for it");
        }
        return privileges;
    }
}
