package io.partnerconnect.domain.model.audit;

import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may is about to be shown what tells of people: what they did, who they are, or what they hold.
 *
 * @param route method and template of the path, never the path itself
 * @param workspace null unless one was asked for
 * @param partner null unless one was asked for
 */
public record SensitiveRead(
        Actor actor,
        String route,
        @Nullable WorkspaceName workspace,
        @Nullable PartnerKey partner,
        Instant at) {
    /** What was asked for; null when it was not narrowed to anything. */
    public @Nullable AuditSubject subject() {
        if (workspace == null) {
            return partner == null ? null : AuditSubject.of(partner);
        }
        return partner == null ? AuditSubject.of(workspace) : AuditSubject.of(workspace, partner);
    }
}
