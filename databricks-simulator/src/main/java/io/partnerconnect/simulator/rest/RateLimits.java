package io.partnerconnect.simulator.rest;

import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** How often the families of the API may be called: a bucket of permits each, refilled evenly by the simulated clock. */
public final class RateLimits {
    /** The refusal of a call that came too early. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean withRetryAfter;
        private final long retryAfterSeconds;

        Exceeded(boolean withRetryAfter, long retryAfterSeconds) {
            super("too many requests", null, false, false);
            this.withRetryAfter = withRetryAfter;
            this.retryAfterSeconds = retryAfterSeconds;
        }

        HttpAnswer answer() {
            HttpAnswer answer = new Problem(
                            429,
                            "REQUEST_LIMIT_EXCEEDED",
                            "Current request has to be retried later: rate limit exceeded.")
                    .standard();
            return withRetryAfter ? answer.with("Retry-After", Long.toString(retryAfterSeconds)) : answer;
        }
    }

    private static final class Bucket {
        private final int permits;
        private final long nanosPerPermit;
        private final boolean withRetryAfter;
        private double left;
        private Instant filled;

        private Bucket(int permits, Duration per, boolean withRetryAfter, Instant now) {
            this.permits = permits;
            this.nanosPerPermit = Math.max(1, per.toNanos() / permits);
            this.withRetryAfter = withRetryAfter;
            this.left = permits;
            this.filled = now;
        }

        private void take(Instant now) {
            double refilled = (double) Duration.between(filled, now).toNanos() / nanosPerPermit;
            left = Math.min(permits, left + Math.max(0, refilled));
            filled = now;
            if (left < 1) {
                double seconds = (1 - left) * nanosPerPermit / 1e9;
                throw new Exceeded(withRetryAfter, Math.max(1, (long) Math.ceil(seconds)));
            }
            left -= 1;
        }
    }

    private final Map<ApiFamily, Bucket> buckets = new EnumMap<>(ApiFamily.class);

    public synchronized void limit(ApiFamily family, int permits, Duration per, boolean withRetryAfter, Instant now) {
        buckets.put(family, new Bucket(permits, per, withRetryAfter, now));
    }

    /** Limits that tools of the vendor respect; the vendor publishes none for these. */
    public void documented(Instant now) {
        limit(ApiFamily.TOKEN_MANAGEMENT, 40, Duration.ofSeconds(1), true, now);
        limit(ApiFamily.SCIM_READ, 255, Duration.ofMinutes(1), true, now);
        limit(ApiFamily.SCIM_WRITE, 300, Duration.ofMinutes(1), true, now);
        limit(ApiFamily.PERMISSIONS_READ, 100, Duration.ofSeconds(1), true, now);
        limit(ApiFamily.PERMISSIONS_WRITE, 30, Duration.ofSeconds(1), true, now);
    }

    public synchronized void clear() {
        buckets.clear();
    }

    synchronized void admit(HttpRequest request, Instant now) {
        Bucket bucket = buckets.get(ApiFamily.of(request));
        if (bucket != null) {
            bucket.take(now);
        }
    }
}
