package io.partnerconnect.app.rest.token;

import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.port.in.BrowseFleet;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What is this token? */
@Path("/api/v1/tokens/lookup")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TokenLookupResource {
    private final BrowseFleet fleet;
    private final InstantSource clock;

    TokenLookupResource(BrowseFleet fleet, InstantSource clock) {
        this.fleet = fleet;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "lookUpToken",
            summary = "Whose token it is and where, by its id or its value; also when it is gone",
            description =
                    "A value is hashed at once and never kept, written down or sent on: the hash is the token's id.")
    public TokenLookupResponse lookUp(@Nullable TokenLookupRequest request) {
        TokenLookupRequest body = Parameters.body(request);
        return TokenLookupResponse.of(
                fleet.tokens(Parameters.required("token", body.token(), TokenId::ofPasted)), clock.instant());
    }
}
