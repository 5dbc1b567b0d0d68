package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.finding.FindingTerms;
import io.partnerconnect.domain.model.finding.Found;
import io.partnerconnect.domain.model.finding.Severity;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The rules by which the findings of single tokens are found. A token that has expired has none. */
final class TokenFindings {
    private final Circumstances seen;
    private final FindingTerms terms;
    private final Token token;
    private final Instant now;
    private final List<Found> found = new ArrayList<>();

    private TokenFindings(Circumstances seen, FindingTerms terms, Token token) {
        this.seen = seen;
        this.terms = terms;
        this.token = token;
        this.now = seen.tile().observedAt();
    }

    static List<Found> of(Circumstances seen, FindingTerms terms) {
        return seen.tile().tokens().stream()
                .filter(token -> token.stateAt(seen.tile().observedAt()) == TokenState.ACTIVE)
                .flatMap(token -> new TokenFindings(seen, terms, token).all().stream())
                .toList();
    }

    private List<Found> all() {
        ofItsEnd();
        ofItsLifetime();
        ofItsUse();
        return found;
    }

    private void ofItsEnd() {
        Instant end = token.expiresAt();
        if (end == null) {
            add(FindingKind.TOKEN_NEVER_EXPIRES, new Evidence("created_at", token.createdAt()));
        } else {
            terms.warningFor(Duration.between(now, end))
                    .ifPresent(warning -> add(
                            FindingKind.TOKEN_EXPIRES_SOON, warning.severity(), within("expires_at", end, warning)));
        }
    }

    private void ofItsLifetime() {
        Instant end = token.expiresAt();
        if (end != null && longerThan(terms.longestLifetime(), end)) {
            add(FindingKind.TOKEN_OVER_POLICY, lifetime(end, terms.longestLifetime()));
        }
        Duration maximum = seen.settings() == null ? null : seen.settings().maximumLifetime();
        if (end != null && maximum != null && longerThan(maximum, end)) {
            add(FindingKind.TOKEN_OVER_WORKSPACE_MAXIMUM, lifetime(end, maximum));
        } else if (end == null && maximum != null) {
            add(FindingKind.TOKEN_OVER_WORKSPACE_MAXIMUM, new Evidence("lifetime", "never ends", days(maximum)));
        }
    }

    /** A second more is what a workspace makes of its own maximum. */
    private boolean longerThan(Duration longest, Instant end) {
        return Duration.between(token.createdAt(), end).compareTo(longest.plusSeconds(1)) > 0;
    }

    private Evidence lifetime(Instant end, Duration longest) {
        return new Evidence("lifetime", days(Duration.between(token.createdAt(), end)), days(longest));
    }

    private void ofItsUse() {
        LocalDate used = token.lastUsedOn();
        if (used != null) {
            Instant revoked = used.atStartOfDay(ZoneOffset.UTC).toInstant().plus(terms.inactivity());
            terms.warningFor(Duration.between(now, revoked))
                    .ifPresent(warning -> add(
                            FindingKind.TOKEN_INACTIVE_SOON,
                            warning.severity(),
                            new Evidence("last_used_on", used),
                            within("revoked_from", revoked, warning)));
        } else if (seen.lastUseReported()
                && token.createdAt().plus(terms.unusedAfter()).isBefore(now)) {
            add(
                    FindingKind.TOKEN_UNUSED,
                    new Evidence("created_at", token.createdAt().toString(), days(terms.unusedAfter()) + " ago"));
        }
        if (seen.tile().oldGenerationsUsed().contains(token)) {
            add(FindingKind.OLD_GENERATION_USED, new Evidence("last_used_on", String.valueOf(used)));
        }
    }

    private static Evidence within(String name, Instant end, FindingTerms.Warning warning) {
        return new Evidence(name, end.toString(), "within " + days(warning.before()));
    }

    private static String days(Duration time) {
        return time.toDays() + (time.toDays() == 1 ? " day" : " days");
    }

    private void add(FindingKind kind, Evidence... evidence) {
        add(kind, kind.severity(), evidence);
    }

    private void add(FindingKind kind, Severity severity, Evidence... evidence) {
        found.add(new Found(seen.name(), new Found.Cause(kind, token.id().value()), severity, List.of(evidence)));
    }
}
