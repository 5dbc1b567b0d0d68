package io.partnerconnect.app.rest.history;

import io.partnerconnect.app.rest.access.Confidential;
import io.partnerconnect.app.rest.access.Reaches;
import io.partnerconnect.app.rest.access.Target;
import io.partnerconnect.app.security.Roles;
import io.partnerconnect.domain.port.in.ExportHistory;
import io.partnerconnect.evidence.ExportLine;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The whole history for the verifier. */
@Path("/api/v1/audit/export")
@RunOnVirtualThread
class HistoryExportResource {
    private static final String LINES = "application/x-ndjson";
    private static final int BUFFER = 1 << 16;

    private final ExportHistory history;

    HistoryExportResource(ExportHistory history) {
        this.history = history;
    }

    @GET
    @Produces(LINES)
    @RolesAllowed(Roles.AUDITOR)
    @Reaches(Target.ORGANISATION)
    @Confidential
    @Operation(
            operationId = "exportHistory",
            summary = "All events and checkpoints, as the verifier reads them",
            description =
                    "One JSON object in each line, in exactly one spelling. An export that broke off has no last line, and is not verified.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.OBJECT)))
    public Response export() {
        StreamingOutput lines = this::write;
        return Response.ok(lines).build();
    }

    private void write(OutputStream out) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER);
        history.export(line -> write(line, buffered));
        buffered.flush();
    }

    private static void write(ExportLine line, OutputStream out) {
        try {
            out.write((line.text() + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
