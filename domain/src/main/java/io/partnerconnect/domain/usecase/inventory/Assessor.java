package io.partnerconnect.domain.usecase.inventory;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.finding.FindingTerms;
import io.partnerconnect.domain.model.inventory.Allowed;
import io.partnerconnect.domain.model.inventory.Assessing;
import io.partnerconnect.domain.model.inventory.Assessment;
import io.partnerconnect.domain.model.inventory.Circumstances;
import io.partnerconnect.domain.model.inventory.Known;
import io.partnerconnect.domain.model.inventory.Reading;
import io.partnerconnect.domain.model.inventory.Remembered;
import io.partnerconnect.domain.model.partner.Catalogue;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.workspace.TokenUse;
import io.partnerconnect.domain.usecase.PartnerCompute;
import io.partnerconnect.domain.usecase.PartnerNames;
import io.partnerconnect.domain.usecase.Tiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what a reading means, by what is on record. What the reading does not show is taken to be there until that is confirmed. */
final class Assessor {
    private final Catalogue catalogue;
    private final FindingTerms terms;

    Assessor(Catalogue catalogue, FindingTerms terms) {
        this.catalogue = catalogue;
        this.terms = terms;
    }

    Assessment assess(Reading reading, Remembered before, Tiles.Kept kept, ShownGrants grants) {
        Map<ScimId, PartnerKey> partners = new HashMap<>();
        List<ServicePrincipal> principals = new ArrayList<>();
        for (ServicePrincipal principal :
                withUnconfirmed(reading.principals(), before.principals(), ServicePrincipal::id, reading.at())) {
            PartnerNames.partnerOf(principal, catalogue).ifPresent(partner -> {
                partners.put(principal.id(), partner.key());
                principals.add(principal);
            });
        }
        Map<ScimId, List<Token>> tokens =
                withUnconfirmed(reading.tokens(), before.tokens(), Token::id, reading.at()).stream()
                        .filter(token -> token.owner() != null && partners.containsKey(token.owner()))
                        .collect(Collectors.groupingBy(Token::owner));
        Tiles tiles = new Tiles(principals, tokens, reading.compute(), kept);
        return Assessing.of(
                partners,
                catalogue.partners().values().stream()
                        .map(partner -> circumstances(reading, tiles.of(partner, reading.at()), grants))
                        .toList(),
                terms);
    }

    private static <T, K> List<T> withUnconfirmed(List<T> shown, List<Known<T>> before, Function<T, K> id, Instant at) {
        Set<K> ids = new HashSet<>();
        shown.forEach(each -> ids.add(id.apply(each)));
        List<T> all = new ArrayList<>(shown);
        before.stream()
                .filter(known -> !ids.contains(id.apply(known.what())))
                .filter(known -> !known.presence().missed(at).isGone())
                .forEach(known -> all.add(known.what()));
        return all;
    }

    private Circumstances circumstances(Reading reading, Tile tile, ShownGrants grants) {
        Partner partner = tile.partner();
        return new Circumstances(
                new ConnectionName(reading.workspace(), partner.key()),
                tile,
                sharing(partner),
                reading.rules().settings(),
                reading.tokens().stream().anyMatch(token -> token.lastUsedOn() != null),
                permissions(reading, tile, grants));
    }

    private Set<PartnerKey> sharing(Partner partner) {
        return partner.servicePrincipalName() == null
                ? Set.of()
                : catalogue.partners().values().stream()
                        .filter(other ->
                                !other.key().equals(partner.key()) && other.isNamed(partner.servicePrincipalName()))
                        .map(Partner::key)
                        .collect(Collectors.toSet());
    }

    /** What is not shown any more loses what it was granted with it: of that nothing is said until it is confirmed to be gone. */
    private static Map<ApplicationId, Allowed> permissions(Reading reading, Tile tile, ShownGrants grants) {
        TokenUse use = reading.rules().use();
        if (use == null) {
            return Map.of();
        }
        List<ComputeResource> compute = PartnerCompute.among(reading.compute(), tile.partner());
        Map<ApplicationId, Allowed> allowed = new HashMap<>();
        for (ServicePrincipal principal : tile.principals()) {
            ShownGrants its = reading.principals().contains(principal) ? grants : ShownGrants.NOTHING;
            allowed.put(
                    principal.applicationId(), new ShownPermissions(tile.partner(), use, compute, its).of(principal));
        }
        return allowed;
    }
}
