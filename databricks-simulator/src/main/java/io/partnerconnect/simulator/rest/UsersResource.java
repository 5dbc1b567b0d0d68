package io.partnerconnect.simulator.rest;

import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.Router;
import io.partnerconnect.simulator.state.Directory;
import io.partnerconnect.simulator.state.Principal;

/**
 * Users, to be read only.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/users">Users API</a>
 */
final class UsersResource {
    private UsersResource() {}

    static void register(Router<Call> router) {
        String path = "/api/2.0/preview/scim/v2/Users";
        router.add("GET", path, UsersResource::list).add("GET", path + "/{id}", UsersResource::get);
    }

    private static HttpAnswer list(Call call) {
        call.onlyForAdmins();
        Directory directory = call.workspace().directory();
        return ScimList.of(call, directory.seen(Principal.Kind.USER), user -> PrincipalJson.render(user, directory));
    }

    private static HttpAnswer get(Call call) {
        call.onlyForAdmins();
        Directory directory = call.workspace().directory();
        Principal user = directory.seen(Principal.Kind.USER, call.path("id"));
        if (user == null) {
            throw Problem.absent("User with id " + call.path("id") + " is not found");
        }
        return ScimList.one(call, 200, PrincipalJson.render(user, directory));
    }
}
