package io.partnerconnect.app.rest.caller;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a portal shows of who is signed in, and by which it leaves out what he may not do. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MeResource {
    private final Mandates mandates;

    MeResource(Mandates mandates) {
        this.mandates = mandates;
    }

    @GET
    @RolesAllowed({Roles.VIEWER, Roles.CATALOGUE_ADMIN})
    @Reaches(Target.NOTHING)
    @Operation(
            operationId = "getMe",
            summary = "Who the caller is, how he proved it, and what he may do",
            description = "For everybody who may do anything at all.")
    public MeResponse me() {
        return MeResponse.from(mandates.caller().access());
    }
}
