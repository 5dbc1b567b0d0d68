package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.operation.Effect;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.operation.StepState;
import io.partnerconnect.domain.model.partner.PartnerKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** With which catalogs partners were connected, as operations tell. */
final class FakePastCatalogs {
    private FakePastCatalogs() {}

    /** {@code operations}: those of one workspace, newest first. */
    static Map<PartnerKey, String> of(List<Operation> operations) {
        Map<PartnerKey, String> catalogs = new HashMap<>();
        Set<PartnerKey> disconnected = new HashSet<>();
        for (Operation operation : operations) {
            PartnerKey partner = operation.connection().partner();
            if (!holds(operation) || disconnected.contains(partner)) {
                continue;
            }
            if (operation.kind() == OperationKind.DISCONNECT) {
                disconnected.add(partner);
            } else {
                granted(operation).ifPresent(catalog -> catalogs.putIfAbsent(partner, catalog));
            }
        }
        return catalogs;
    }

    private static boolean holds(Operation operation) {
        return !(operation.state() instanceof OperationState.Failed
                || operation.state() instanceof OperationState.Cancelled
                || operation.state() instanceof OperationState.Undoing);
    }

    private static Optional<String> granted(Operation operation) {
        return operation.steps().stream()
                .filter(step -> step.state() instanceof StepState.Done)
                .flatMap(step -> step.effect() instanceof Effect.GrantCatalog grant
                        ? Stream.of(grant.catalog())
                        : Stream.empty())
                .findFirst();
    }
}
