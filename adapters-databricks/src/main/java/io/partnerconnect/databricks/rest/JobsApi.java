package io.partnerconnect.databricks.rest;

import io.quarkus.rest.client.reactive.Url;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Jobs.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/jobs">Jobs API</a>
 */
@Path("/api/2.2/jobs")
@Produces(MediaType.APPLICATION_JSON)
public interface JobsApi {
    /** Without their tasks, unless they are expanded. */
    @GET
    @Path("/list")
    Response list(
            @Url String workspace,
            @HeaderParam("Authorization") String authorization,
            @QueryParam("limit") int limit,
            @QueryParam("expand_tasks") boolean expandTasks,
            @QueryParam("page_token") @Nullable String pageToken);

    @GET
    @Path("/get")
    Response get(
            @Url String workspace, @HeaderParam("Authorization") String authorization, @QueryParam("job_id") long id);
}
