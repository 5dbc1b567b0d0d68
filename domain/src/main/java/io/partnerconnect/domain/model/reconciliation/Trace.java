package io.partnerconnect.domain.model.reconciliation;

import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.partner.PartnerKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one of our acts may have left in their log: one entry at most, within a window of time. */
record Trace(Act act, Deed deed, Instant from, Instant until) {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static Stream<Trace> of(Act act, Duration tolerance) {
        Instant from = act.intendedAt().minus(tolerance);
        Instant until = act.latest().plus(tolerance);
        return Deed.of(act.action()).stream().map(deed -> new Trace(act, deed, from, until));
    }

    /** Empty when the entry cannot be of it: at another time, contradicted by what both say, or refused while ours was done, or the reverse. */
    Optional<Recognition> evidence(LogEvent event) {
        boolean inTime = !event.at().isBefore(from) && !event.at().isAfter(until);
        if (!inTime || (act.certainty() == Act.Certainty.NOT_DONE && !event.refused())) {
            return Optional.empty();
        }
        Likeness token = Likeness.of(token(), event.target().token());
        return switch (token) {
            case SAME -> Optional.of(Recognition.TOKEN);
            case OTHER -> Optional.empty();
            case UNTOLD -> bySubject(event.target());
        };
    }

    private Optional<Recognition> bySubject(LogEvent.Target target) {
        Likeness subject = principal(target.principal()).or(partner(target.partner()));
        return switch (subject) {
            case SAME -> Optional.of(Recognition.SUBJECT);
            case OTHER -> Optional.empty();
            case UNTOLD -> Optional.of(Recognition.TIME);
        };
    }

    /** Whether their log has to tell of it. Of an act that only may have been done, or that made nothing new, it need not. */
    boolean isExpected(MatchingTerms terms) {
        return terms.expected().contains(deed)
                && isCertain()
                && act.action() != Action.SETTLE
                && (act.action() != Action.CREATE_PRINCIPAL || act.result() != null);
    }

    /** Whether our audit is sure that it was done. */
    boolean isCertain() {
        return act.certainty() == Act.Certainty.DONE;
    }

    private @Nullable String token() {
        return switch (act.subject().kind()) {
            case TOKEN -> act.subject().id();
            case WORKSPACE,
                    PARTNER,
                    CONNECTION,
                    SERVICE_PRINCIPAL,
                    SECRET,
                    COMPUTE,
                    CATALOG,
                    ROTATION_POLICY,
                    ACCOUNT_USER,
                    GROUP,
                    FINDING,
                    WEBHOOK,
                    APPROVAL,
                    AUDIT_LOG,
                    HISTORY,
                    AUDIT_PARTITION,
                    LEGAL_HOLD,
                    API_KEY,
                    CREDENTIAL,
                    OPERATION -> deed == Deed.TOKEN_MINTED ? act.result() : null;
        };
    }

    /** A name is compared with names, an application id with application ids: that both differ in kind tells nothing. */
    private Likeness principal(@Nullable String named) {
        if (named == null || act.subject().kind() != AuditSubject.Kind.SERVICE_PRINCIPAL) {
            return Likeness.UNTOLD;
        }
        boolean wanted = isId(named);
        String made = act.action() == Action.CREATE_PRINCIPAL ? act.result() : null;
        return Stream.of(act.subject().id(), made)
                .filter(ours -> ours != null && isId(ours) == wanted)
                .findFirst()
                .map(ours -> Likeness.of(ours, named))
                .orElse(Likeness.UNTOLD);
    }

    private static boolean isId(String text) {
        return UUID.matcher(text).matches();
    }

    private Likeness partner(@Nullable String named) {
        PartnerKey ours = act.subject().partner();
        return Likeness.of(ours == null ? null : ours.value(), named == null ? null : asKey(named));
    }

    /** "dbt Cloud" is {@code dbt-cloud}. */
    private static String asKey(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** How two texts compare of which either may not be told. */
    private enum Likeness {
        SAME,
        OTHER,
        UNTOLD;

        static Likeness of(@Nullable String ours, @Nullable String theirs) {
            if (ours == null || theirs == null) {
                return UNTOLD;
            }
            return ours.equalsIgnoreCase(theirs) ? SAME : OTHER;
        }

        /** The other, when this tells nothing. */
        Likeness or(Likeness other) {
            return this == UNTOLD ? other : this;
        }
    }
}
