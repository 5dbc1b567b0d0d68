package io.partnerconnect.databricks;

import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.answers.Verdict;
import io.partnerconnect.domain.model.failure.Outage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** How long to wait before a repetition: what the workspace asks for, or else twice as long each time, give or take a quarter. */
final class BackOff {
    private final DatabricksSettings settings;

    BackOff(DatabricksSettings settings) {
        this.settings = settings;
    }

    /** Empty when there is to be no further attempt. */
    Optional<Duration> after(int attempt, Trouble trouble) {
        if (attempt >= settings.attempts()) {
            return Optional.empty();
        }
        return switch (trouble.verdict()) {
            case Verdict.Refused refused -> Optional.empty();
            case Verdict.Gone gone -> Optional.empty();
            case Verdict.NotDone notDone when isOurOwn(notDone, trouble) -> Optional.empty();
            case Verdict.NotDone notDone -> bounded(notDone.delay(), attempt);
            case Verdict.Unclear unclear -> bounded(unclear.delay(), attempt);
        };
    }

    /** The share is used up, the workspace is given a rest, or its credential cannot be had: the waiting was done already. */
    private static boolean isOurOwn(Verdict.NotDone notDone, Trouble trouble) {
        return notDone.outage() == Outage.RESTING
                || notDone.outage() == Outage.CREDENTIAL_STORE
                || (notDone.outage() == Outage.THROTTLED && trouble.upstream() == null);
    }

    private Optional<Duration> bounded(@Nullable Duration asked, int attempt) {
        Duration wait = asked == null ? growing(attempt) : asked;
        return wait.compareTo(settings.longestBackOff()) > 0 ? Optional.empty() : Optional.of(wait);
    }

    private Duration growing(int attempt) {
        double jitter = ThreadLocalRandom.current().nextDouble(0.75, 1.25);
        return Duration.ofMillis(Math.round(settings.backOff().toMillis() * Math.scalb(jitter, attempt - 1)));
    }
}
