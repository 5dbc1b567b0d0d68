package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.Router;

/**
 * The caller. A service principal, too, is shown as a user, whose name is the application id.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/currentuser/me">Current user API</a>
 */
final class MeResource {
    private MeResource() {}

    static void register(Router<Call> router) {
        router.add("GET", "/api/2.0/preview/scim/v2/Me", MeResource::me);
    }

    private static HttpAnswer me(Call call) {
        ObjectNode resource =
                PrincipalJson.render(call.caller(), call.workspace().directory());
        resource.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:User");
        resource.remove("applicationId");
        resource.put("userName", call.caller().name());
        return ScimList.one(call, 200, resource)
                .with("X-Databricks-Org-Id", Long.toString(call.workspace().id()));
    }
}
