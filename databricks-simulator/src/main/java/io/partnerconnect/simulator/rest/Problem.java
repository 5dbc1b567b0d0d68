package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpAnswer;
import org.jspecify.annotations.Nullable;

/** A refusal. Its shape on the wire depends on the path: SCIM has its own. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable String code;

    public Problem(int status, @Nullable String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static Problem invalid(String message) {
        return new Problem(400, "INVALID_PARAMETER_VALUE", message);
    }

    static Problem denied(String message) {
        return new Problem(403, "PERMISSION_DENIED", message);
    }

    static Problem absent(String message) {
        return new Problem(404, "RESOURCE_DOES_NOT_EXIST", message);
    }

    /** A refusal whose error code is the status as a number, as older endpoints and gateways have it. */
    static Problem numeric(int status, String message) {
        return new Problem(status, null, message);
    }

    /** Whether the request did not even reach the resource whose shape of errors would apply. */
    boolean isFromGateway() {
        return code == null || code.equals("ENDPOINT_NOT_FOUND");
    }

    private String text() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    public HttpAnswer standard() {
        ObjectNode body = Json.object();
        if (code == null) {
            body.put("error_code", status);
        } else {
            body.put("error_code", code);
        }
        return Json.answer(status, body.put("message", text())).with("X-Databricks-Reason-Phrase", text());
    }

    HttpAnswer scim() {
        ObjectNode body = Json.object();
        body.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:Error");
        body.put("detail", text()).put("status", Integer.toString(status));
        if (status == 400) {
            body.put("scimType", "invalidValue");
        } else if (status == 409) {
            body.put("scimType", "uniqueness");
        }
        return HttpAnswer.text(status, "application/scim+json", body.toString());
    }
}
