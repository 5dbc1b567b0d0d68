package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.rotation.PolicyRun;
import io.partnerconnect.domain.model.rotation.RotationPolicy;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.RunRotationPolicies;
import io.partnerconnect.domain.port.out.PolicyLooks;
import io.partnerconnect.domain.port.out.RotationPolicies;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Looks at connections when their policies say so. Which policy counts is decided anew each time. */
final class RunningPolicies implements RunRotationPolicies {
    private static final int AT_A_TIME = 20;
    private static final Duration UNGOVERNED = Duration.ofDays(1);

    private final RotationPolicies policies;
    private final PolicyLooks looks;
    private final BrowseWorkspaces workspaces;
    private final RotatingWhenDue rotating;
    private final InstantSource clock;

    RunningPolicies(
            RotationPolicies policies,
            PolicyLooks looks,
            BrowseWorkspaces workspaces,
            RotatingWhenDue rotating,
            InstantSource clock) {
        this.policies = policies;
        this.looks = looks;
        this.workspaces = workspaces;
        this.rotating = rotating;
        this.clock = clock;
    }

    @Override
    public Progress run() {
        List<RotationPolicy> all = policies.all();
        if (all.isEmpty()) {
            return new Progress(0, 0, 0);
        }
        List<ConnectionName> due = looks.take(clock.instant(), AT_A_TIME);
        List<PolicyRun> runs = due.stream()
                .flatMap(connection -> look(connection, all).stream())
                .toList();
        return new Progress(due.size(), count(runs, PolicyRun.Verdict.BEGUN), count(runs, PolicyRun.Verdict.FAILED));
    }

    private static int count(List<PolicyRun> runs, PolicyRun.Verdict verdict) {
        return (int) runs.stream().filter(run -> run.verdict() == verdict).count();
    }

    /** Empty when there was nothing to look for. */
    private Optional<PolicyRun> look(ConnectionName connection, List<RotationPolicy> all) {
        Instant now = clock.instant();
        Optional<RotationPolicy> governing = governing(connection, all).filter(RotationPolicy::enabled);
        if (governing.isEmpty() || !governing.get().schedule().allows(now)) {
            looks.putOff(
                    connection,
                    governing.map(policy -> policy.schedule().lookAfter(now)).orElse(now.plus(UNGOVERNED)));
            return Optional.empty();
        }
        PolicyRun run = rotating.look(governing.get(), connection, now);
        looks.record(run);
        return Optional.of(run);
    }

    /** A workspace that was forgotten meanwhile has no connections. */
    private Optional<RotationPolicy> governing(ConnectionName connection, List<RotationPolicy> all) {
        try {
            return RotationPolicy.governing(
                    all, connection, workspaces.get(connection.workspace()).labels());
        } catch (Failure.NotFound forgotten) {
            return Optional.empty();
        }
    }
}
