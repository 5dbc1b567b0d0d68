package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.http.HttpAnswer;
import io.partnerconnect.simulator.http.Router;
import io.partnerconnect.simulator.journal.Change;
import io.partnerconnect.simulator.state.Acl;
import io.partnerconnect.simulator.state.Principal;
import io.partnerconnect.simulator.state.Random;
import io.partnerconnect.simulator.state.WorkspaceState;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Jobs, as far as their name, owner and the principal they run as. None ever runs.
 *
 * @see <a href="https://docs.databricks.com/api/workspace/jobs">Jobs API</a>
 */
public final class JobsResource {
    private static final int USUAL_PAGE = 20;
    private static final Pattern LIMIT = Pattern.compile("[1-9]\\d?|100");

    private JobsResource() {}

    static void register(Router<Call> router) {
        for (String version : List.of("2.0", "2.1", "2.2")) {
            String path = "/api/" + version + "/jobs/";
            router.add("GET", path + "list", JobsResource::list)
                    .add("GET", path + "get", call -> Json.ok(existing(call, call.query("job_id") + "")))
                    .add("POST", path + "create", JobsResource::create)
                    .add("POST", path + "update", JobsResource::update)
                    .add("POST", path + "delete", JobsResource::delete);
        }
    }

    private static HttpAnswer list(Call call) {
        String name = call.query("name");
        String limit = call.query("limit");
        if (limit != null && !LIMIT.matcher(limit).matches()) {
            throw Problem.invalid("The limit must be from 1 to 100.");
        }
        List<ObjectNode> jobs = call.workspace().jobs().all().stream()
                .filter(job -> name == null || name.equalsIgnoreCase(Json.text(job.path("settings"), "name")))
                .toList();
        ObjectNode page = Page.of(call, "jobs", jobs, "limit", USUAL_PAGE);
        return Json.ok(page.put("has_more", page.has("next_page_token")));
    }

    private static HttpAnswer create(Call call) {
        ObjectNode settings = call.json();
        String id = add(call.workspace(), settings, call.caller());
        call.changed(Change.Kind.JOB_CREATED, id, Json.text(settings, "name"));
        return Json.ok(Json.object().put("job_id", Long.parseLong(id)));
    }

    /** Adds a job that the principal owns. */
    public static String add(WorkspaceState workspace, ObjectNode settings, Principal creator) {
        String id = Long.toString(Random.number() / 10);
        ObjectNode job = Json.object()
                .put("job_id", Long.parseLong(id))
                .put("creator_user_name", creator.name())
                .put("run_as_user_name", takeRunAs(settings, creator.name()))
                .put("created_time", workspace.now().toEpochMilli());
        job.set("settings", settings);
        workspace.jobs().put(id, job);
        workspace.acl("jobs/" + id).grant(Acl.Grantee.of(creator), "IS_OWNER");
        return id;
    }

    /** {@code settings.run_as} is only ever written: answers have {@code run_as_user_name} instead. */
    private static String takeRunAs(ObjectNode settings, String otherwise) {
        JsonNode wanted = settings.path("run_as");
        settings.remove("run_as");
        return Json.text(wanted, "service_principal_name", Json.text(wanted, "user_name", otherwise));
    }

    private static HttpAnswer update(Call call) {
        ObjectNode job = named(call);
        ObjectNode settings = (ObjectNode) job.get("settings");
        settings.setAll(Json.parse(call.json().path("new_settings").toString()));
        job.put("run_as_user_name", takeRunAs(settings, Json.text(job, "run_as_user_name", "")));
        changed(call, Change.Kind.JOB_UPDATED, job);
        return Json.ok(Json.object());
    }

    private static HttpAnswer delete(Call call) {
        ObjectNode job = named(call);
        String id = Json.text(job, "job_id", "");
        call.workspace().jobs().remove(id);
        call.workspace().forgetAcl("jobs/" + id);
        changed(call, Change.Kind.JOB_DELETED, job);
        return Json.ok(Json.object());
    }

    private static ObjectNode named(Call call) {
        return existing(call, Json.text(call.json(), "job_id", ""));
    }

    private static ObjectNode existing(Call call, String id) {
        ObjectNode job = call.workspace().jobs().get(id);
        if (job == null) {
            throw Problem.invalid("Job " + id + " does not exist.");
        }
        return job;
    }

    private static void changed(Call call, Change.Kind kind, ObjectNode job) {
        call.changed(kind, Json.text(job, "job_id", ""), Json.text(job.path("settings"), "name"));
    }
}
