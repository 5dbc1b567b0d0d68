package io.partnerconnect.app.rest.problem;

import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;

/** Turns failures into problems. A new failure must be placed here, or it does not compile. */
final class Problems {
    private Problems() {}

    static Problem of(Failure failure) {
        Problem problem = Problem.of(kind(failure), failure.code(), failure.getMessage());
        return switch (failure) {
            case Failure.Invalid f -> problem.withErrors(f.errors());
            case Failure.NotFound f -> problem;
            case Failure.Forbidden f -> problem.withRemedy("Ask an administrator of this installation for that role.");
            case Failure.Conflict f -> problem.withRemedy(remedy(f)).withDifferences(f.differences());
            case Failure.Stale f -> problem.withRemedy("Read it again, and send the new ETag in If-Match.");
            case Failure.Refused f -> problem.withRemedy(f.refusal().remedy()).withUpstream(f.upstream());
            case Failure.Unavailable f -> problem.withRemedy("Try again later.").withUpstream(f.upstream());
            case Failure.OutcomeUnknown f ->
                problem.withRemedy(
                                "Do not repeat it: the service finds out by itself, within minutes; look the operation up in the audit.")
                        .withUpstream(f.upstream());
        };
    }

    private static Kind kind(Failure failure) {
        return switch (failure) {
            case Failure.Invalid f -> Kind.INVALID;
            case Failure.NotFound f -> Kind.NOT_FOUND;
            case Failure.Forbidden f -> Kind.FORBIDDEN;
            case Failure.Conflict f -> f.clash() == Clash.KEY_REUSED ? Kind.REFUSED : Kind.CONFLICT;
            case Failure.Stale f -> Kind.STALE;
            case Failure.Refused f -> Kind.REFUSED;
            case Failure.Unavailable f -> Kind.UNAVAILABLE;
            case Failure.OutcomeUnknown f -> Kind.OUTCOME_UNKNOWN;
        };
    }

    private static String remedy(Failure.Conflict conflict) {
        return switch (conflict.clash()) {
            case WORKSPACE_EXISTS -> "Choose another name, or change the workspace that has it.";
            case REQUEST_IN_FLIGHT -> "Wait, and ask again with the same key.";
            case KEY_REUSED -> "Use a new Idempotency-Key for each new request.";
            case ALREADY_CONCLUDED -> "Look the operation up in the audit.";
            case WORKSPACE_BUSY -> "Wait until its operations have ended, or cancel them.";
            case CONNECTION_BUSY -> "Wait until that operation has ended, or cancel it.";
            case LEASE_LOST -> "Read the operation again.";
            case PLAN_STALE -> "Make a new plan, and confirm that one.";
            case NOT_NOW -> "Read the operation, and see what can be done with it now.";
            case PRINCIPAL_EXISTS -> "Ask for its adoption, or remove it first.";
            case ADMINISTRATOR_NEEDED -> "Record another administrator first, with PUT /partner-accounts/{partner}.";
            case NOT_TOLD_APART ->
                "Delete, in the workspace, the OAuth secrets that nobody uses, or wait until they expire.";
            case APPROVAL_REQUIRED ->
                "Ask for one with POST /approvals, giving the same values; once it is approved, send this request again. Or, where the policy allows it, send it with break_glass and a ticket.";
            case OWN_APPROVAL -> "Let another person do it, one who has the role approver.";
            case APPROVAL_CLOSED -> "Read the approval, and ask for a new one if it is still wanted.";
            case EPOCH_NOT_NEEDED -> "Leave it as it is. An epoch is for a history that is refused to be sealed.";
            case PARTITION_KEPT -> "Read the month with GET /audit/partitions/{month}, and see what keeps it.";
            case PARTITION_REMOVED -> "Leave it as it is; GET /audit/partitions/{month} tells when and by whom.";
            case HOLD_RELEASED -> "Leave it as it is; GET /audit/holds/{id} tells when and by whom.";
            case API_KEY_EXISTS ->
                "Choose a name that was never used; a new value for that key comes from its rotation.";
            case API_KEYS_EXHAUSTED -> "Revoke keys that are not needed.";
            case SEALING_OFF ->
                "Configure a key (pca.sealed-credentials.keys) and name it in pca.sealed-credentials.current-key; make one with: openssl rand -base64 32";
            case CREDENTIAL_CONFIGURED ->
                "Choose another name; or take it out of the configuration (pca.credentials) and start the service anew.";
            case CREDENTIAL_IN_USE -> "Register those workspaces with another credential first, or forget them.";
            case CREDENTIAL_BUSY -> "Wait until its rotation is over; GET /credentials/{name} tells.";
            case CREDENTIAL_NOT_ROTATABLE ->
                "Make a new one in Databricks, give it with PUT /credentials/{name}, and revoke the old one there.";
            case API_KEY_ENDED ->
                "Rotate one that expired with a new expires_at; instead of one that was revoked, make another.";
        };
    }
}
