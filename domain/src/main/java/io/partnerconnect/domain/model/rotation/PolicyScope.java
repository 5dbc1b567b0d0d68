package io.partnerconnect.domain.model.rotation;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.Labels;

/** Which connections a rotation policy is for. */
public sealed interface PolicyScope {
    /** One connection. */
    record OfConnection(ConnectionName connection) implements PolicyScope {}

    /** Those of a partner, in all workspaces. */
    record OfPartner(PartnerKey partner) implements PolicyScope {}

    /** Those of all partners, in the workspaces that carry all these labels. */
    record OfLabels(Labels labels) implements PolicyScope {
        public OfLabels {
            if (labels.values().isEmpty()) {
                throw new Failure.Invalid("scope.labels", "must hold at least one label");
            }
        }
    }

    default boolean covers(ConnectionName name, Labels ofTheWorkspace) {
        return switch (this) {
            case OfConnection(var connection) -> connection.equals(name);
            case OfPartner(var partner) -> partner.equals(name.partner());
            case OfLabels(var labels) ->
                ofTheWorkspace.values().entrySet().containsAll(labels.values().entrySet());
        };
    }

    /** The smaller, the more specific. */
    default int rank() {
        return switch (this) {
            case OfConnection connection -> 0;
            case OfPartner partner -> 1;
            case OfLabels labels -> 2;
        };
    }
}
