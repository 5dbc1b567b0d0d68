package io.partnerconnect.app.rest.input;

import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.DeadlinePolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The fields {@code overlap_seconds}, {@code on_deadline} and {@code quiet_days}, which several requests have. */
public final class AdoptionFields {
    private AdoptionFields() {}

    /** What they say; what is left out is as in {@link AdoptionTerms#untilAdopted()}. Mistakes are added to the fields. */
    public static AdoptionTerms read(
            Fields fields,
            @Nullable Long overlapSeconds,
            @Nullable DeadlinePolicy onDeadline,
            @Nullable Integer quietDays) {
        AdoptionTerms usual = AdoptionTerms.untilAdopted();
        AdoptionTerms overlap = fields.optional(
                "overlap_seconds",
                overlapSeconds,
                seconds -> new AdoptionTerms(Duration.ofSeconds(seconds), usual.onDeadline(), usual.quietDays()));
        AdoptionTerms quiet =
                fields.optional("quiet_days", quietDays, days -> new AdoptionTerms(null, usual.onDeadline(), days));
        return new AdoptionTerms(
                overlap == null ? usual.overlap() : overlap.overlap(),
                onDeadline == null ? usual.onDeadline() : onDeadline,
                quiet == null ? usual.quietDays() : quiet.quietDays());
    }
}
