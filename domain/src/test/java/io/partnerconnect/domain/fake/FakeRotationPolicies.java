package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.rotation.PolicyId;
import io.partnerconnect.domain.model.rotation.RotationPolicy;
import io.partnerconnect.domain.port.out.RotationPolicies;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rotation policies in memory. */
public final class FakeRotationPolicies implements RotationPolicies {
    private final FakeDatabase database;

    public FakeRotationPolicies(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public List<RotationPolicy> all() {
        return database.transaction(() -> database.policies.values().stream()
                .sorted(Comparator.comparing(RotationPolicy::createdAt)
                        .thenComparing(policy -> policy.id().value()))
                .toList());
    }

    @Override
    public Optional<RotationPolicy> find(PolicyId id) {
        return database.transaction(() -> Optional.ofNullable(database.policies.get(id)));
    }

    @Override
    public RotationPolicy put(RotationPolicy policy) {
        return database.transaction(() -> {
            RotationPolicy held = held(policy.id(), policy.version());
            RotationPolicy stored = new RotationPolicy(
                    policy.id(),
                    policy.scope(),
                    policy.schedule(),
                    policy.order(),
                    policy.enabled(),
                    policy.reason(),
                    held == null ? policy.createdAt() : held.createdAt(),
                    policy.version() + 1);
            database.policies.put(policy.id(), stored);
            wake();
            return stored;
        });
    }

    @Override
    public void remove(PolicyId id, long version) {
        database.transaction(() -> {
            held(id, version);
            wake();
            return Optional.ofNullable(database.policies.remove(id));
        });
    }

    private @Nullable RotationPolicy held(PolicyId id, long version) {
        RotationPolicy held = database.policies.get(id);
        if (held == null && version > 0) {
            throw new Failure.NotFound(Missing.ROTATION_POLICY, id.toString());
        }
        if (held != null && held.version() != version) {
            throw new Failure.Stale("rotation policy");
        }
        return held;
    }

    private void wake() {
        database.looks.replaceAll((connection, next) -> Instant.MIN);
    }
}
