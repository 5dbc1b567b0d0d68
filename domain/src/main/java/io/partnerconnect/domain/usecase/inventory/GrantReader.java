package io.partnerconnect.domain.usecase.inventory;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.inventory.Reading;
import io.partnerconnect.domain.model.partner.Catalogue;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.out.Operations;
import io.partnerconnect.domain.usecase.PartnerCompute;
import io.partnerconnect.domain.usecase.PartnerNames;
import io.partnerconnect.domain.usecase.Surroundings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads what was granted on the compute and the catalogs of recorded connections: one call for each of those, whatever the number of
 * connections that use it, and none where there is nothing to compare. Two at the same time, however many there are.
 */
final class GrantReader {
    private final Surroundings.Provisioning there;
    private final Operations operations;

    GrantReader(Surroundings.Provisioning there, Operations operations) {
        this.there = there;
        this.operations = operations;
    }

    /** Asks after the reading, which showed what there is to ask about. {@code records}: those of the workspace. */
    ShownGrants read(Workspace workspace, Reading reading, List<RecordedConnection> records, Catalogue catalogue) {
        List<Partner> partners = records.stream()
                .flatMap(record -> Stream.ofNullable(catalogue.partners().get(record.partner())))
                .filter(partner -> isThere(partner, reading))
                .toList();
        return partners.isEmpty() ? ShownGrants.NOTHING : read(workspace, reading, partners);
    }

    private ShownGrants read(Workspace workspace, Reading reading, List<Partner> partners) {
        Map<PartnerKey, String> catalogs = operations.catalogsIn(workspace.name());
        Set<ComputeResource> compute = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Partner partner : partners) {
            compute.addAll(PartnerCompute.among(reading.compute(), partner));
            Optional.ofNullable(catalogs.get(partner.key())).ifPresent(names::add);
        }
        try (Together calls = new Together()) {
            var users = calls.ask(() -> each(compute, one -> there.compute().users(workspace, one.kind(), one.id())));
            var privileges = calls.ask(() ->
                    each(names, one -> Optional.of(there.grants().onCatalog(workspace, one))));
            return new ShownGrants(users.get(), privileges.get(), catalogs);
        }
    }

    private static boolean isThere(Partner partner, Reading reading) {
        return reading.principals().stream().anyMatch(principal -> PartnerNames.isOf(principal, partner));
    }

    private static <K, V> Map<K, V> each(Set<K> asked, Function<K, Optional<V>> call) {
        Map<K, V> shown = new HashMap<>();
        asked.forEach(one -> seen(() -> call.apply(one)).ifPresent(answer -> shown.put(one, answer)));
        return shown;
    }

    /** An admin of a workspace need not be one whom a catalog shows its grants; and what is gone by now has none. */
    private static <T> Optional<T> seen(Supplier<Optional<T>> call) {
        try {
            return call.get();
        } catch (Failure.Refused | Failure.NotFound notShown) {
            return Optional.empty();
        }
    }
}
