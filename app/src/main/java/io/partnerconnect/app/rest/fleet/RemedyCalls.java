package io.partnerconnect.app.rest.fleet;

import io.partnerconnect.domain.model.finding.Found;

/** The call of this service that mends a finding, or begins to. */
final class RemedyCalls {
    private RemedyCalls() {}

    static FleetFindingResponse.RemedyResponse of(Found found) {
        String workspace =
                "/api/v1/workspaces/" + found.connection().workspace().value();
        String partner = found.connection().partner().value();
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
        };
    }

    private static FleetFindingResponse.RemedyResponse call(Found found, String method, String href) {
        return new FleetFindingResponse.RemedyResponse(found.cause().kind().remedy(), method, href);
    }
}
