package io.partnerconnect.app.rest.retention;

import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.retention.AuditMonth;
import io.partnerconnect.domain.port.in.BrowseRetention;
import io.partnerconnect.domain.port.in.RemovePartition;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The months of the audit: what keeps them, and how they are removed. */
@Path("/api/v1/audit/partitions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AuditPartitionsResource {
    private final BrowseRetention retention;
    private final RemovePartition removePartition;
    private final Mandates mandates;

    AuditPartitionsResource(BrowseRetention retention, RemovePartition removePartition, Mandates mandates) {
        this.retention = retention;
        this.removePartition = removePartition;
        this.mandates = mandates;
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "listAuditPartitions",
            summary = "The months of the audit, newest first",
            description = "All of them, those that were removed too: one for each month since the installation.")
    public PartitionsResponse list() {
        return PartitionsResponse.from(retention.partitions());
    }

    @GET
    @Path("/{month}")
    @RolesAllowed(Roles.AUDITOR)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "getAuditPartition",
            summary = "One month of the audit, with what keeps it",
            description = "Counts all its events, so that it takes a while where there are millions.")
    public PartitionResponse get(@PathParam("month") String month) {
        return PartitionResponse.from(retention.partition(Parameters.required("month", month, AuditMonth::parse)));
    }

    @POST
    @Path("/{month}/remove")
    @RolesAllowed(Roles.ADMIN)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "removeAuditPartition",
            summary = "Remove the events of a month for good",
            description =
                    "Only where nothing keeps them. Their hashes stay, so that the history can still be proved; that they are going to be removed is sealed and published before they are.")
    @APIResponseSchema(value = RemovalResponse.class, responseCode = "200")
    public Response remove(
            @PathParam("month") String month,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable RemovePartitionRequest request) {
        RemovePartitionRequest body = Parameters.body(request);
        RemovePartition.Command command = body.toCommand(month);
        return Answers.of(
                removePartition.handle(
                        mandates.once(body.reason(), body.ticket(), key, command, body.breakGlass()), command),
                done -> Response.ok(RemovalResponse.from(done.result())));
    }
}
