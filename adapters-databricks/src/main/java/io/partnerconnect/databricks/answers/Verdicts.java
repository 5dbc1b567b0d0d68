package io.partnerconnect.databricks.answers;

import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The one table: status, error code and text of an error to what it means. The error code wins over the status; texts decide only where
 * the API has no code of its own.
 *
 * <p>503 counts as unclear although clients commonly repeat it: a gateway answers it also for requests that were carried out.
 */
final class Verdicts {
    private Verdicts() {}

    static Verdict of(int status, ErrorBody error, @Nullable Duration retryAfter) {
        if (status == 400 && error.hasCode("RESOURCE_EXHAUSTED", "QUOTA_EXCEEDED") && error.says("secrets")) {
            return new Verdict.Refused(Refusal.SECRETS_EXHAUSTED);
        }
        if (status == 429 || error.hasCode("REQUEST_LIMIT_EXCEEDED", "RESOURCE_EXHAUSTED")) {
            return new Verdict.NotDone(Outage.THROTTLED, retryAfter);
        }
        if (status >= 500 || status == 408 || status == 499) {
            return new Verdict.Unclear(Outage.FAILING, retryAfter);
        }
        if (status < 400) {
            return new Verdict.Unclear(Outage.NOT_UNDERSTOOD, null);
        }
        Refusal ofTokens = aboutTokens(error);
        return ofTokens == null ? ofStatus(status, error) : new Verdict.Refused(ofTokens);
    }

    private static @Nullable Refusal aboutTokens(ErrorBody error) {
        if (error.says("on-behalf-of token creation for service principals is not enabled")) {
            return Refusal.ON_BEHALF_OF_OFF;
        }
        if (error.says("does not have permission to use tokens")) {
            return Refusal.TOKEN_USE_NOT_PERMITTED;
        }
        if (error.hasCode("FEATURE_DISABLED") || error.says("tokens are disabled", "tokens is disabled")) {
            return Refusal.TOKENS_DISABLED;
        }
        if (error.hasCode("QUOTA_EXCEEDED")) {
            return Refusal.QUOTA_REACHED;
        }
        return error.hasCode("INVALID_PARAMETER_VALUE") && error.says("lifetime")
                ? Refusal.LIFETIME_ABOVE_MAXIMUM
                : null;
    }

    private static Verdict ofStatus(int status, ErrorBody error) {
        if (isAboutTheCredential(status, error)) {
            return new Verdict.Refused(Refusal.CREDENTIAL_REFUSED);
        }
        if (!error.isOfTheApi()) {
            return new Verdict.Unclear(Outage.NOT_UNDERSTOOD, null);
        }
        if (status == 403 && (error.shape() == ErrorBody.Shape.SCIM || error.hasCode("PERMISSION_DENIED"))) {
            return new Verdict.Refused(Refusal.NOT_AN_ADMIN);
        }
        if (error.says("only accessible by admins")) {
            return new Verdict.Refused(Refusal.NOT_AN_ADMIN);
        }
        return isAboutAbsence(status, error) ? new Verdict.Gone() : new Verdict.Refused(Refusal.REQUEST_REFUSED);
    }

    private static boolean isAboutTheCredential(int status, ErrorBody error) {
        return status == 401
                || error.hasCode("UNAUTHENTICATED", "CUSTOMER_UNAUTHORIZED")
                || error.says("invalid_client")
                || (status == 403 && error.says("invalid access token", "invalid token", "unauthorized access to org"));
    }

    private static boolean isAboutAbsence(int status, ErrorBody error) {
        return (status == 404 && !error.hasCode("ENDPOINT_NOT_FOUND"))
                || error.hasCode("RESOURCE_DOES_NOT_EXIST", "NOT_FOUND")
                || (error.hasCode("INVALID_PARAMETER_VALUE") && error.says("does not exist"));
    }
}
