package io.partnerconnect.app.rest.credential;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.port.in.WatchCredentials;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A look at a credential of the service now. It changes nothing, neither here nor in a workspace. */
@Path("/api/v1/credentials/{name}/check")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CredentialCheckResource {
    private final WatchCredentials watchCredentials;
    private final InstantSource clock;

    CredentialCheckResource(WatchCredentials watchCredentials, InstantSource clock) {
        this.watchCredentials = watchCredentials;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.OPERATOR)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "checkCredential",
            summary =
                    "Look at a credential now: whether it can be had, and what every workspace registered with it says",
            description =
                    "The service does that by itself, every 24 hours as long as that is not set otherwise, and every 10 minutes while something is"
                            + " wrong. What is found of it is among the findings at once.")
    public CredentialResponse check(@PathParam("name") String name) {
        CredentialName which = Parameters.required("name", name, CredentialName::new);
        return CredentialResponse.from(watchCredentials.check(which), clock.instant());
    }
}
