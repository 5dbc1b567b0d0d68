package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.secret.SecretId;
import io.partnerconnect.domain.model.token.TokenId;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What came of a step: what later steps build on, and what taking it back would have to remove. Never a token's value. */
public sealed interface StepResult {
    /** Something was made to sign in with. */
    sealed interface Issued extends StepResult {
        /** What the audit calls it. */
        AuditSubject subject(ConnectionName connection);
    }

    /** Nothing that anybody has to know. */
    record Nothing() implements StepResult {}

    /** The connection's service principal. {@code created} is false when it was there before. */
    record Principal(ScimId id, ApplicationId applicationId, boolean created) implements StepResult {}

    /** Entitlements that were added and were not there before. */
    record Entitled(Set<String> added) implements StepResult {
        public Entitled {
            added = Collections.unmodifiableSet(new TreeSet<>(added));
        }
    }

    /** The connection's SQL warehouse or cluster. {@code created} is false when it was there before. */
    record Resource(Compute kind, String id, boolean created) implements StepResult {}

    /** Privileges on a catalog that were added. */
    record Granted(String catalog, Set<Permission> added) implements StepResult {
        public Granted {
            added = Collections.unmodifiableSet(new TreeSet<>(added));
        }
    }

    /** A token that was made. {@code expiresAt} is null when it never expires. */
    record Minted(TokenId token, Instant at, @Nullable Instant expiresAt) implements Issued {
        @Override
        public AuditSubject subject(ConnectionName connection) {
            return new AuditSubject(
                    AuditSubject.Kind.TOKEN, token.value(), connection.workspace(), connection.partner());
        }
    }

    /** An OAuth secret that was made. */
    record SecretMade(ScimId id, ApplicationId applicationId, SecretId secret, Instant at, Instant expiresAt)
            implements Issued {
        @Override
        public AuditSubject subject(ConnectionName connection) {
            return new AuditSubject(
                    AuditSubject.Kind.SECRET,
                    applicationId + "/" + secret.value(),
                    connection.workspace(),
                    connection.partner());
        }
    }

    /**
     * The value was handed over.
     *
     * @param sealed what only the holder of the private key can open; null unless it was sealed, and once it was acknowledged
     * @param receipt by whom it was acknowledged, and when: the service itself, when nobody did for long; null until then
     */
    record Delivered(@Nullable String sealed, @Nullable Receipt receipt) implements StepResult {
        public Delivered(@Nullable String sealed) {
            this(sealed, null);
        }
    }

    /** What was found out, in words. */
    record Finding(String words) implements StepResult {}
}
