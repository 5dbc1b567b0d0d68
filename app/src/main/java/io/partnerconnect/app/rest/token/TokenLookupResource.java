package io.partnerconnect.app.rest.token;

import io.partnerconnect.app.rest.access.Confidential;
import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.security.CurrentCaller;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.token.TokenClue;
import io.partnerconnect.domain.port.in.LookUpToken;
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
    private final LookUpToken lookUpToken;
    private final InstantSource clock;
    private final CurrentCaller caller;

    TokenLookupResource(LookUpToken lookUpToken, InstantSource clock, CurrentCaller caller) {
        this.caller = caller;
        this.lookUpToken = lookUpToken;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.VISIBLE)
    @Confidential
    @Operation(
            operationId = "lookUpToken",
            summary =
                    "Whose token it is and where, by its id, its value or the marker in its comment; also when it is gone",
            description =
                    "A value is hashed at once and never kept, written down or sent on: the hash is the token's id. A marker is held against"
                            + " the key of this installation, and leads to the operation that made the token, and by that to the token.")
    public TokenLookupResponse lookUp(@Nullable TokenLookupRequest request) {
        TokenLookupRequest body = Parameters.body(request);
        TokenClue clue = Parameters.required("token", body.token(), TokenClue::ofPasted);
        return TokenLookupResponse.from(lookUpToken.lookUp(caller.sight(), clue), clock.instant());
    }
}
