package io.partnerconnect.app.rest.caller;

import io.partnerconnect.app.rest.input.Mandates;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
    @Authenticated
    @Operation(
            operationId = "getMe",
            summary = "Who the caller is, how he proved it, and what he may do",
            description = "For everybody who is known, also who may do nothing yet.")
    public MeResponse me() {
        return MeResponse.from(mandates.access());
    }
}
