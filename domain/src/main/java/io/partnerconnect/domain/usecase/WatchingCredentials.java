package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.servicecredential.CredentialAssessment;
import io.partnerconnect.domain.model.servicecredential.CredentialCheck;
import io.partnerconnect.domain.model.servicecredential.CredentialReport;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.port.in.WatchCredentials;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the service's credentials, each as often as the settings say and one with which something is wrong more often, and holds what is
 * known of all of them against what was found before. That follows from what is kept, so that nothing is lost with a process that dies.
 */
final class WatchingCredentials implements WatchCredentials {
    private static final int AT_A_TIME = 20;

    /** When one is looked at again with which something is wrong: so long it is at most told of after it was mended. */
    private static final Duration SOON = Duration.ofMinutes(10);

    private final CredentialUseCases.Kept kept;
    private final CredentialUseCases.Watch watch;
    private final CheckingCredential checking;
    private final ReportingCredentials reports;
    private final InstantSource clock;

    WatchingCredentials(
            CredentialUseCases.Kept kept,
            CredentialUseCases.Watch watch,
            CheckingCredential checking,
            ReportingCredentials reports,
            InstantSource clock) {
        this.kept = kept;
        this.watch = watch;
        this.checking = checking;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public Progress run() {
        List<CredentialCheck> done = watch.checks().take(kept.configured().names(), clock.instant(), AT_A_TIME).stream()
                .flatMap(name -> checked(name).stream())
                .toList();
        assess();
        return new Progress(done.size(), (int)
                done.stream().filter(CredentialCheck::isTroubled).count());
    }

    @Override
    public CredentialReport check(CredentialName name) {
        if (checked(name).isEmpty()) {
            throw new Failure.NotFound(Missing.CREDENTIAL, name.value());
        }
        assess();
        return reports.get(name);
    }

    private Optional<CredentialCheck> checked(CredentialName name) {
        Optional<CredentialCheck> seen = checking.check(name).map(check -> check.after(before(name)));
        seen.ifPresent(check -> watch.checks().record(check, next(check)));
        return seen;
    }

    private @Nullable CredentialCheck before(CredentialName name) {
        return watch.checks().latest(Set.of(name)).get(name);
    }

    private Instant next(CredentialCheck check) {
        Duration wait = check.isTroubled() && SOON.compareTo(watch.interval()) < 0 ? SOON : watch.interval();
        return clock.instant().plus(wait);
    }

    private void assess() {
        long turn = watch.assessments().begin();
        Instant now = clock.instant();
        watch.assessments()
                .keep(turn, CredentialAssessment.of(now, watch.checks().standing(now), watch.terms()));
    }
}
