package io.partnerconnect.app.rest.credential;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.ETags;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.servicecredential.CredentialReport;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.port.in.BrowseCredentials;
import io.partnerconnect.domain.port.in.PutCredential;
import io.partnerconnect.domain.port.in.RemoveCredential;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the service itself signs in to workspaces with. No answer holds a value. */
@Path("/api/v1/credentials")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CredentialsResource {
    private final BrowseCredentials credentials;
    private final PutCredential putCredential;
    private final RemoveCredential removeCredential;
    private final Mandates mandates;
    private final InstantSource clock;

    CredentialsResource(
            BrowseCredentials credentials,
            PutCredential putCredential,
            RemoveCredential removeCredential,
            Mandates mandates,
            InstantSource clock) {
        this.credentials = credentials;
        this.putCredential = putCredential;
        this.removeCredential = removeCredential;
        this.mandates = mandates;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "listCredentials",
            summary = "The service's own credentials by name, wherever they are kept; never a value")
    public RestResponse<PageResponse<CredentialResponse>> list(
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        return Pages.answer(
                credentials.list(Pages.request(size, token)),
                report -> CredentialResponse.from(report, clock.instant()),
                uri);
    }

    @GET
    @Path("/{name}")
    @RolesAllowed(Roles.VIEWER)
    @Reaches(Target.ORGANISATION)
    @Operation(operationId = "getCredential", summary = "One credential of the service, without its value")
    @APIResponseSchema(CredentialResponse.class)
    public Response get(@PathParam("name") String name) {
        return answer(credentials.get(named(name))).build();
    }

    @PUT
    @Path("/{name}")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "putCredential",
            summary = "Keep a credential, sealed, or replace its value",
            description =
                    "Where there is none of that name yet, the ETag is \"0\". Workspaces registered with it are asked with the new value within"
                            + " seconds, on every replica. What the configuration has is changed there: such a name is refused.")
    @APIResponseSchema(CredentialResponse.class)
    public Response put(
            @PathParam("name") String name,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable CredentialRequest request) {
        CredentialRequest body = Parameters.body(request);
        body.toCommand(name, () -> 0);
        Why why = Why.of(body.reason(), body.ticket());
        PutCredential.Command command = body.toCommand(name, () -> ETags.version(ifMatch));
        return Answers.of(
                putCredential.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> answer(done.result()));
    }

    @DELETE
    @Path("/{name}")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "removeCredential",
            summary = "Forget a sealed credential that no workspace is registered with",
            description = "In Databricks it stays what it is: revoke it there, if it is not needed any more.")
    @APIResponseSchema(value = Void.class, responseCode = "204")
    public Response remove(
            @PathParam("name") String name,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("ticket") @Nullable String ticket) {
        RemoveCredential.Command command = new RemoveCredential.Command(named(name));
        Why why = Why.of(reason, ticket);
        return Answers.of(
                removeCredential.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.noContent());
    }

    private static CredentialName named(String name) {
        return Parameters.required("name", name, CredentialName::new);
    }

    private Response.ResponseBuilder answer(CredentialReport report) {
        Response.ResponseBuilder answer = Response.ok(CredentialResponse.from(report, clock.instant()));
        return report.sealed() == null
                ? answer
                : answer.header(HttpHeaders.ETAG, ETags.of(report.sealed().version()));
    }
}
