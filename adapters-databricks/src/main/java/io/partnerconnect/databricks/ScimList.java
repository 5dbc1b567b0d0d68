package io.partnerconnect.databricks;

import io.partnerconnect.databricks.answers.NotUnderstood;
import io.partnerconnect.databricks.answers.Reading;
import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.answers.Verdict;
import io.partnerconnect.databricks.limits.Family;
import io.partnerconnect.databricks.rest.ScimApi;
import io.partnerconnect.databricks.wire.ServicePrincipalResource.ListResponse;
import io.partnerconnect.databricks.wire.ServicePrincipalResource.Listed;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SCIM list, page by page. What a workspace puts on a page is taken as it comes, whatever it was asked for or says of it; a list that
 * does not come to an end is given up. SCIM knows positions only: a principal that is deleted between two pages moves the rest by one.
 */
final class ScimList {
    private static final int PAGE = 100;
    private static final int MOST_CALLS = 200;

    /** A part of the list, and whether it is the last. */
    private record Part(List<Listed> principals, boolean last) {}

    private final ScimApi api;
    private final Attempts attempts;

    ScimList(ScimApi api, Attempts attempts) {
        this.api = api;
        this.attempts = attempts;
    }

    /** The filter for a name. It does not mind case. */
    static String isNamed(PrincipalName name) {
        return "displayName eq \"" + name.value() + "\"";
    }

    static String isNamed(ApplicationId id) {
        return "applicationId eq \"" + id + "\"";
    }

    Page<ServicePrincipal> page(Workspace workspace, @Nullable String filter, PageRequest request) {
        long start = request.after() == null ? 1 : ScimCursor.position(request.after(), workspace, filter);
        List<ServicePrincipal> items = new ArrayList<>();
        for (int call = 0; call < MOST_CALLS && items.size() < request.size(); call++) {
            Part part = part(workspace, filter, start + items.size(), request.size() - items.size());
            part.principals().forEach(listed -> items.add(listed.principal()));
            if (part.last()) {
                return new Page<>(items, null);
            }
        }
        return new Page<>(items, ScimCursor.at(start + items.size(), workspace, filter));
    }

    List<ServicePrincipal> all(Workspace workspace, String filter) {
        return listed(workspace, filter).stream().map(Listed::principal).toList();
    }

    List<Listed> listed(Workspace workspace, String filter) {
        List<Listed> all = new ArrayList<>();
        for (int call = 0; call < MOST_CALLS; call++) {
            Part part = part(workspace, filter, 1L + all.size(), Integer.MAX_VALUE);
            all.addAll(part.principals());
            if (part.last()) {
                return all;
            }
        }
        throw Failures.ofRead(workspace, new Trouble(new Verdict.Unclear(Outage.NOT_UNDERSTOOD, null)));
    }

    private Part part(Workspace workspace, @Nullable String filter, long start, int most) {
        int count = Math.min(PAGE, most);
        return attempts.read(
                workspace,
                Call.of(
                        Family.SCIM,
                        (address, authorization) ->
                                api.list(address, authorization, filter, start, count, "id", "roles"),
                        body -> part(Reading.of(ListResponse.class).read(body), start, most)));
    }

    private static Part part(ListResponse response, long start, int most) {
        if (response.startIndex() != null && response.startIndex() != start && response.resources() != null) {
            throw new NotUnderstood("startIndex");
        }
        List<Listed> received = response.listed();
        Long total = response.totalResults();
        boolean last = received.isEmpty() || (total != null && start + received.size() > total);
        return received.size() <= most ? new Part(received, last) : new Part(received.subList(0, most), false);
    }
}
