package io.partnerconnect.app.rest.fleet;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.finding.FindingScope;
import io.partnerconnect.domain.model.finding.Found;
import io.partnerconnect.domain.model.servicecredential.CredentialSource;

/** The call of this service that mends a finding, or begins to. */
final class RemedyCalls {
    private RemedyCalls() {}

    static FleetFindingResponse.RemedyResponse of(Found found) {
        return switch (found.scope()) {
            case FindingScope.OfConnection(var name) -> ofConnection(found, name);
            case FindingScope.OfAccount(var partner) -> ofAccount(found, "/api/v1/partner-accounts/" + partner.value());
            case FindingScope.OfCredential(var name) -> ofCredential(found, "/api/v1/credentials/" + name.value());
        };
    }

    private static FleetFindingResponse.RemedyResponse ofConnection(Found found, ConnectionName name) {
        String workspace = "/api/v1/workspaces/" + name.workspace().value();
        String partner = name.partner().value();
        String connection = workspace + "/connections/" + partner;
        String subject = found.cause().subject();
        String principals = workspace + "/service-principals";
        return switch (found.cause().kind().call()) {
            case CONNECT -> call(found, "POST", workspace + "/connections");
            case RECORD_CONNECTION -> call(found, "PUT", connection + "/check-mark");
            case RELEASE -> call(found, "POST", connection + "/release");
            case PLAN_DISCONNECT -> call(found, "POST", connection + "/disconnect-plan");
            case MINT_TOKEN, REMOVE_PRINCIPAL -> call(found, "GET", principals + "?partner=" + partner);
            case ROTATE -> call(found, "POST", connection + "/rotations");
            case REVOKE_TOKEN ->
                subject.contains("-")
                        ? call(found, "GET", principals + "/" + subject + "/tokens")
                        : call(found, "DELETE", workspace + "/tokens/" + subject);
            case REPAIR_PERMISSIONS -> call(found, "POST", principals + "/" + subject + "/permissions/repair-plan");
            case CHECK_WORKSPACE -> call(found, "POST", workspace + "/checks");
            case OVERRIDE_PARTNER -> call(found, "PUT", "/api/v1/partners/" + partner);
            case RECORD_ADMINISTRATOR,
                    RECORD_DELEGATE,
                    ATTEST_ACCOUNT,
                    REMOVE_ACCOUNT_USERS,
                    RENEW_CREDENTIAL,
                    ROTATE_CREDENTIAL,
                    CHECK_CREDENTIAL -> throw misplaced(found);
        };
    }

    private static FleetFindingResponse.RemedyResponse ofAccount(Found found, String account) {
        return switch (found.cause().kind().call()) {
            case RECORD_ADMINISTRATOR -> call(found, "PUT", account);
            case RECORD_DELEGATE -> call(found, "PUT", account + "/users/{email}");
            case ATTEST_ACCOUNT -> call(found, "POST", account + "/attestations");
            case REMOVE_ACCOUNT_USERS -> call(found, "DELETE", account + "/users/{email}");
            case CONNECT,
                    RECORD_CONNECTION,
                    RELEASE,
                    PLAN_DISCONNECT,
                    MINT_TOKEN,
                    REMOVE_PRINCIPAL,
                    ROTATE,
                    REVOKE_TOKEN,
                    REPAIR_PERMISSIONS,
                    CHECK_WORKSPACE,
                    OVERRIDE_PARTNER,
                    RENEW_CREDENTIAL,
                    ROTATE_CREDENTIAL,
                    CHECK_CREDENTIAL -> throw misplaced(found);
        };
    }

    /** What is configured is mended there, and looked at afterwards. */
    private static FleetFindingResponse.RemedyResponse ofCredential(Found found, String credential) {
        boolean sealed = found.evidence().contains(new Evidence("source", CredentialSource.SEALED));
        return switch (found.cause().kind().call()) {
            case RENEW_CREDENTIAL ->
                sealed ? call(found, "PUT", credential) : call(found, "POST", credential + "/check");
            case ROTATE_CREDENTIAL -> call(found, "POST", credential + (sealed ? "/rotate" : "/check"));
            case CHECK_CREDENTIAL -> call(found, "POST", credential + "/check");
            case CONNECT,
                    RECORD_CONNECTION,
                    RELEASE,
                    PLAN_DISCONNECT,
                    MINT_TOKEN,
                    REMOVE_PRINCIPAL,
                    ROTATE,
                    REVOKE_TOKEN,
                    REPAIR_PERMISSIONS,
                    CHECK_WORKSPACE,
                    OVERRIDE_PARTNER,
                    RECORD_ADMINISTRATOR,
                    RECORD_DELEGATE,
                    ATTEST_ACCOUNT,
                    REMOVE_ACCOUNT_USERS -> throw misplaced(found);
        };
    }

    private static IllegalStateException misplaced(Found found) {
        return new IllegalStateException(found.cause().kind() + " is not found of " + found.scope());
    }

    private static FleetFindingResponse.RemedyResponse call(Found found, String method, String href) {
        return new FleetFindingResponse.RemedyResponse(found.cause().kind().remedy(), method, href);
    }
}
