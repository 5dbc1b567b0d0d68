package io.partnerconnect.app.rest.fleet;

import io.partnerconnect.domain.model.finding.FindingTerms;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The thresholds of findings. */
public record FindingTermsResponse(
        @Schema(
                description =
                        "How many days before the end of a token warnings begin; each is graver than the one before")
        List<Long> warningDays,

        @Schema(description = "After how many days without use Databricks revokes a token")
        long inactivityDays,

        @Schema(description = "How old a token is at least before it counts as never used")
        long unusedAfterDays,

        @Schema(description = "How long a token should live at most")
        long longestLifetimeDays,

        @Schema(description = "How many tokens a service principal can have in a workspace")
        int tokenQuota,

        @Schema(description = "From which part of the quota on it is near, in percent")
        int quotaWarning,

        @Schema(description = "For how many days it is good that somebody confirmed a partner account")
        long attestedEveryDays,

        @Schema(description = "How many days old a credential of the service should become")
        long oldestCredentialDays) {
    static FindingTermsResponse from(FindingTerms terms) {
        return new FindingTermsResponse(
                terms.warnings().stream().map(Duration::toDays).toList(),
                terms.inactivity().toDays(),
                terms.unusedAfter().toDays(),
                terms.longestLifetime().toDays(),
                terms.tokenQuota(),
                terms.quotaWarning(),
                terms.attestedEvery().toDays(),
                terms.oldestCredential().toDays());
    }
}
