package io.partnerconnect.app.rest.reconciliation;

import io.partnerconnect.app.rest.access.Confidential;
import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.PageResponse;
import io.partnerconnect.app.rest.input.Pages;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.reconciliation.Period;
import io.partnerconnect.domain.model.reconciliation.Verdict;
import io.partnerconnect.domain.port.in.BrowseReconciliations;
import io.partnerconnect.domain.port.in.ImportAuditLog;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Databricks' own audit log, held against this service's. */
@Path("/api/v1/audit/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReconciliationsResource {
    private final ImportAuditLog importAuditLog;
    private final BrowseReconciliations reconciliations;
    private final UploadedLogs logs;
    private final Mandates mandates;

    ReconciliationsResource(
            ImportAuditLog importAuditLog,
            BrowseReconciliations reconciliations,
            UploadedLogs logs,
            Mandates mandates) {
        this.importAuditLog = importAuditLog;
        this.reconciliations = reconciliations;
        this.logs = logs;
        this.mandates = mandates;
    }

    @POST
    @Consumes("application/x-ndjson")
    @RolesAllowed(Roles.AUDITOR)
    @Reaches(Target.ORGANISATION)
    @Operation(
            operationId = "importAuditLog",
            summary = "Hold an export of system.access.audit against the service's own audit",
            description =
                    "One entry as JSON in each line. Importing an entry again does not double it. from and until say what the export covers; without them its first and its last entry do.")
    @RequestBody(content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)))
    @APIResponseSchema(value = ReconciliationResponse.class, responseCode = "201")
    public Response importLog(
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            InputStream body,
            @Context UriInfo uri) {
        Period period = period(from, until);
        UploadedLog log = logs.of(body);
        ImportAuditLog.Command command = new ImportAuditLog.Command(period, log);
        return log.during(() -> Answers.of(
                importAuditLog.handle(mandates.of(null, null, command), command),
                done -> Response.status(Response.Status.CREATED)
                        .location(uri.getAbsolutePathBuilder()
                                .path(done.result().id().toString())
                                .build())
                        .entity(ReconciliationResponse.from(done.result()))));
    }

    private static @Nullable Period period(@Nullable String from, @Nullable String until) {
        Fields fields = new Fields();
        Instant first = fields.optional("from", from, Parameters::instant);
        Instant last = fields.optional("until", until, Parameters::instant);
        return fields.whenValid(() -> period(first, last));
    }

    private static @Nullable Period period(@Nullable Instant first, @Nullable Instant last) {
        if (first != null && last != null) {
            return new Period(first, last);
        }
        if (first == null && last == null) {
            return null;
        }
        throw new Failure.Invalid(first == null ? "from" : "until", "must be given with the other one");
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Reaches(Target.ORGANISATION)
    @Operation(operationId = "listReconciliations", summary = "What was imported, newest first")
    public RestResponse<PageResponse<ReconciliationResponse>> list(
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        return Pages.answer(reconciliations.list(Pages.request(size, token)), ReconciliationResponse::from, uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.AUDITOR)
    @Reaches(Target.ORGANISATION)
    @Operation(operationId = "getReconciliation", summary = "What came of one import, in numbers")
    public ReconciliationResponse get(@PathParam("id") String id) {
        return ReconciliationResponse.from(reconciliations.get(read(id)));
    }

    @GET
    @Path("/{id}/entries")
    @RolesAllowed(Roles.AUDITOR)
    @Reaches(Target.ORGANISATION)
    @Confidential
    @Operation(
            operationId = "listReconciliationEntries",
            summary = "What was judged, by workspace and by time",
            description =
                    "UNEXPLAINED is what others did; MISSING is what the service did and Databricks' log does not tell of.")
    public RestResponse<PageResponse<EntryResponse>> entries(
            @PathParam("id") String id,
            @QueryParam("verdict") @Nullable String verdict,
            @QueryParam("page_size") @Nullable String size,
            @QueryParam("page_token") @Nullable String token,
            @Context UriInfo uri) {
        Fields fields = new Fields();
        Verdict which = fields.optional("verdict", verdict, Parameters.oneOf(Verdict.class));
        OperationId of = fields.required("id", id, OperationId::parse);
        return fields.whenValid(() ->
                Pages.answer(reconciliations.entries(of, which, Pages.request(size, token)), EntryResponse::from, uri));
    }

    private static OperationId read(String id) {
        return Parameters.required("id", id, OperationId::parse);
    }
}
