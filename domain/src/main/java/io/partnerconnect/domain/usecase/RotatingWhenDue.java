package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.rotation.PolicyRun;
import io.partnerconnect.domain.model.rotation.RotationCause;
import io.partnerconnect.domain.model.rotation.RotationPolicy;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.token.TokenState;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.BrowseTiles;
import io.partnerconnect.domain.port.in.RotateToken;
import io.partnerconnect.domain.port.out.Ids;
import io.partnerconnect.domain.port.out.Operations;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Begins the rotation of a connection's token for a policy, when it is old enough: as a caller would, and never twice for one due date. */
final class RotatingWhenDue {
    private static final String ALGORITHM = "SHA-256";

    private final BrowseTiles tiles;
    private final Operations operations;
    private final RotateToken rotateToken;
    private final Ids ids;

    RotatingWhenDue(BrowseTiles tiles, Operations operations, RotateToken rotateToken, Ids ids) {
        this.tiles = tiles;
        this.operations = operations;
        this.rotateToken = rotateToken;
        this.ids = ids;
    }

    PolicyRun look(RotationPolicy policy, ConnectionName connection, Instant now) {
        Outcome outcome = outcome(policy, connection, now);
        return new PolicyRun(
                connection,
                policy.id(),
                outcome.verdict(),
                outcome.due(),
                outcome.operation(),
                outcome.trouble(),
                now,
                policy.schedule().lookAfter(now));
    }

    private record Outcome(
            PolicyRun.Verdict verdict,
            @Nullable Instant due,
            @Nullable OperationId operation,
            PolicyRun.@Nullable Trouble trouble) {
        static Outcome of(PolicyRun.Verdict verdict) {
            return new Outcome(verdict, null, null, null);
        }
    }

    private Outcome outcome(RotationPolicy policy, ConnectionName connection, Instant now) {
        try {
            Optional<Operation> open = operations.openOn(connection);
            return open.isPresent()
                    ? new Outcome(PolicyRun.Verdict.BUSY, null, open.get().id(), null)
                    : ofTokens(policy, connection, now);
        } catch (Failure failure) {
            return failed(null, failure);
        }
    }

    private static Outcome failed(@Nullable Instant due, Failure failure) {
        String words = failure.getMessage() == null ? failure.code() : failure.getMessage();
        return new Outcome(PolicyRun.Verdict.FAILED, due, null, new PolicyRun.Trouble(failure.code(), words));
    }

    private Outcome ofTokens(RotationPolicy policy, ConnectionName connection, Instant now) {
        List<Token> live = tiles.get(connection.workspace(), connection.partner()).tokens().stream()
                .filter(token -> token.stateAt(now) == TokenState.ACTIVE)
                .toList();
        if (live.size() != 1) {
            return Outcome.of(live.isEmpty() ? PolicyRun.Verdict.NO_TOKEN : PolicyRun.Verdict.SEVERAL_TOKENS);
        }
        Instant due = policy.schedule().dueAt(live.getFirst());
        return due.isAfter(now)
                ? new Outcome(PolicyRun.Verdict.NOT_DUE, due, null, null)
                : begin(policy, connection, live.getFirst(), due);
    }

    private Outcome begin(RotationPolicy policy, ConnectionName connection, Token old, Instant due) {
        RotateToken.Command command = new RotateToken.Command(
                connection,
                old.id(),
                lifetime(policy, old),
                RotationCause.POLICY,
                policy.order().terms(),
                policy.order().delivery());
        try {
            OperationId begun = switch (rotateToken.handle(mandate(policy, connection, due), command)) {
                case Answer.Done<?>(var id, var started) -> id;
                case Answer.Replayed<?>(var earlier) -> earlier.id();
            };
            return new Outcome(PolicyRun.Verdict.BEGUN, due, begun, null);
        } catch (Failure failure) {
            return failed(due, failure);
        }
    }

    /** A lifetime never widens: where the old one's is shorter, it stays. */
    private static @Nullable TokenLifetime lifetime(RotationPolicy policy, Token old) {
        TokenLifetime wanted = policy.order().lifetime();
        boolean wider = wanted != null
                && old.expiresAt() != null
                && wanted.value().compareTo(Duration.between(old.createdAt(), old.expiresAt())) > 0;
        return wider ? null : wanted;
    }

    /** Whoever dies between beginning a rotation and writing that down, the next one finds it by its key. */
    private Mandate mandate(RotationPolicy policy, ConnectionName connection, Instant due) {
        Actor actor = Actor.service("rotation-policy/" + policy.id());
        LocalDate day = LocalDate.ofInstant(due, ZoneOffset.UTC);
        String hash = hash(policy.id() + "\n" + connection + "\n" + day);
        return new Mandate(
                new OperationId(ids.next()),
                actor,
                policy.reason(),
                null,
                new RequestKey("policy-" + hash, actor.name(), hash));
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance(ALGORITHM);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
