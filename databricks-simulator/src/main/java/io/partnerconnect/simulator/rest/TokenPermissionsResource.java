package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.Router;
import io.partnerconnect.simulator.journal.Change;
import io.partnerconnect.simulator.state.Acl;
import io.partnerconnect.simulator.state.Group;
import io.partnerconnect.simulator.state.Token;
import io.partnerconnect.simulator.state.WorkspaceState;
import java.util.List;
import java.util.Map;

/**
 * Who may use tokens. Replacing the list revokes, at once, the tokens of all who are no longer on it.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/tokenmanagement/setpermissions">Token permissions</a>
 */
final class TokenPermissionsResource {
    private static final String PATH = "/api/2.0/permissions/authorization/tokens";
    private static final Acl.Grantee ADMINS = Acl.Grantee.group(Group.ADMINS);

    private TokenPermissionsResource() {}

    static void register(Router<Call> router) {
        router.add("GET", PATH, TokenPermissionsResource::get)
                .add("PATCH", PATH, TokenPermissionsResource::merge)
                .add("PUT", PATH, TokenPermissionsResource::replace)
                .add("GET", PATH + "/permissionLevels", TokenPermissionsResource::levels);
    }

    private static HttpAnswer get(Call call) {
        call.onlyForAdmins();
        return Json.ok(render(call.workspace()));
    }

    private static ObjectNode render(WorkspaceState workspace) {
        ObjectNode body =
                Json.object().put("object_id", "/authorization/tokens").put("object_type", "tokens");
        AclJson entries = new AclJson(workspace.directory());
        workspace.tokenAcl().levels().forEach(entries::direct);
        entries.direct(ADMINS, "CAN_MANAGE");
        body.set("access_control_list", entries.array());
        return body;
    }

    private static HttpAnswer merge(Call call) {
        Map<Acl.Grantee, String> changes = requested(call);
        if (!"CAN_MANAGE".equals(changes.getOrDefault(ADMINS, "CAN_MANAGE"))) {
            throw adminsStay();
        }
        changes.remove(ADMINS);
        call.workspace().tokenAcl().merge(changes);
        call.changed(Change.Kind.TOKEN_PERMISSIONS_CHANGED, "tokens", AclJson.comment("PATCH", changes));
        return Json.ok(render(call.workspace()));
    }

    private static HttpAnswer replace(Call call) {
        Map<Acl.Grantee, String> all = requested(call);
        if (!"CAN_MANAGE".equals(all.remove(ADMINS))) {
            throw adminsStay();
        }
        WorkspaceState workspace = call.workspace();
        List<Token> usable = workspace.tokens().where(token -> workspace.mayUseTokens(token.owner()));
        workspace.tokenAcl().replace(all);
        List<Token> lost = usable.stream()
                .filter(token -> !workspace.mayUseTokens(token.owner()))
                .toList();
        lost.forEach(workspace.tokens()::revoke);
        call.changed(Change.Kind.TOKEN_PERMISSIONS_CHANGED, "tokens", AclJson.comment("PUT", all));
        call.alsoRevoked(lost);
        return Json.ok(render(workspace));
    }

    private static Map<Acl.Grantee, String> requested(Call call) {
        call.onlyForAdmins();
        return AclJson.read(call.json(), call.workspace().directory(), List.of("CAN_USE", "CAN_MANAGE"));
    }

    private static Problem adminsStay() {
        return Problem.invalid("Cannot change permissions for group 'admins' to None.");
    }

    private static HttpAnswer levels(Call call) {
        call.onlyForAdmins();
        return Json.ok(AclJson.levels(List.of("CAN_USE", "CAN_MANAGE")));
    }
}
