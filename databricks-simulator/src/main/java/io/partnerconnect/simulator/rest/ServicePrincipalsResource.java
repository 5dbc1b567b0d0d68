package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.Router;
import io.partnerconnect.simulator.journal.Change;
import io.partnerconnect.simulator.state.Directory;
import io.partnerconnect.simulator.state.Principal;
import io.partnerconnect.simulator.state.Random;
import io.partnerconnect.simulator.state.Token;
import java.util.List;
import java.util.UUID;

/**
 * Service principals by SCIM. The id in a path is the SCIM id; an application id there names nothing.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/serviceprincipals">Service principals API</a>
 */
final class ServicePrincipalsResource {
    private static final Principal.Kind KIND = Principal.Kind.SERVICE_PRINCIPAL;

    private ServicePrincipalsResource() {}

    static void register(Router<Call> router) {
        String path = "/api/2.0/preview/scim/v2/ServicePrincipals";
        router.add("GET", path, ServicePrincipalsResource::list)
                .add("POST", path, ServicePrincipalsResource::create)
                .add("GET", path + "/{id}", ServicePrincipalsResource::get)
                .add("PUT", path + "/{id}", ServicePrincipalsResource::replace)
                .add("PATCH", path + "/{id}", ServicePrincipalsResource::patch)
                .add("DELETE", path + "/{id}", ServicePrincipalsResource::delete);
    }

    private static HttpAnswer list(Call call) {
        call.onlyForAdmins();
        Directory directory = call.workspace().directory();
        return ScimList.of(call, directory.seen(KIND), principal -> PrincipalJson.render(principal, directory));
    }

    private static HttpAnswer create(Call call) {
        call.onlyForAdmins();
        ObjectNode body = call.json();
        Directory directory = call.workspace().directory();
        String applicationId =
                Json.text(body, "applicationId", UUID.randomUUID().toString());
        if (directory.named(KIND, applicationId).isPresent()) {
            throw new Problem(
                    409,
                    "RESOURCE_ALREADY_EXISTS",
                    "Service principal with application ID " + applicationId + " already exists.");
        }
        Principal principal = new Principal(Random.number(), KIND, applicationId, null);
        new PrincipalChange(principal, directory).fill(body);
        directory.principals().create(principal.id(), principal);
        changed(call, Change.Kind.PRINCIPAL_CREATED, principal);
        return ScimList.one(call, 201, PrincipalJson.render(principal, directory));
    }

    private static HttpAnswer get(Call call) {
        return ScimList.one(
                call, 200, PrincipalJson.render(existing(call), call.workspace().directory()));
    }

    private static HttpAnswer replace(Call call) {
        Principal principal = existing(call);
        ObjectNode body = call.json();
        if (!principal.name().equalsIgnoreCase(Json.text(body, "applicationId", principal.name()))) {
            throw Problem.invalid("applicationId cannot be changed.");
        }
        new PrincipalChange(principal, call.workspace().directory()).replace(body);
        changed(call, Change.Kind.PRINCIPAL_UPDATED, principal);
        return ScimList.scim(200, Json.object());
    }

    private static HttpAnswer patch(Call call) {
        Principal principal = existing(call);
        new PrincipalChange(principal, call.workspace().directory()).patch(call.json());
        changed(call, Change.Kind.PRINCIPAL_UPDATED, principal);
        return ScimList.scim(200, Json.object());
    }

    private static HttpAnswer delete(Call call) {
        call.onlyForAdmins();
        Directory directory = call.workspace().directory();
        String id = call.path("id");
        Principal principal = id.matches("\\d{1,18}")
                ? directory
                        .withId(Long.parseLong(id))
                        .filter(Principal::isServicePrincipal)
                        .orElse(null)
                : null;
        if (principal == null) {
            throw absent(id);
        }
        if (principal.equals(call.caller())) {
            throw Problem.invalid("A service principal cannot delete itself.");
        }
        List<Token> revoked = call.workspace().remove(principal);
        changed(call, Change.Kind.PRINCIPAL_DELETED, principal);
        call.alsoRevoked(revoked);
        return HttpAnswer.empty(204);
    }

    private static Principal existing(Call call) {
        call.onlyForAdmins();
        String id = call.path("id");
        Principal principal = call.workspace().directory().seen(KIND, id);
        if (principal == null) {
            throw absent(id);
        }
        return principal;
    }

    private static Problem absent(String id) {
        return Problem.absent("ServicePrincipal with id " + id + " is not found");
    }

    private static void changed(Call call, Change.Kind kind, Principal principal) {
        String name = principal.displayName() == null ? "" : principal.displayName();
        String comment = principal.externalId() == null ? name : name + " " + principal.externalId();
        call.changed(kind, Long.toString(principal.id()), comment);
    }
}
