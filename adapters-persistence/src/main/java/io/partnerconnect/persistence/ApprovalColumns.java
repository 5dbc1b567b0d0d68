package io.partnerconnect.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.partnerconnect.domain.model.approval.Approval;
import io.partnerconnect.domain.model.approval.ApprovalBinding;
import io.partnerconnect.domain.model.approval.ApprovalClass;
import io.partnerconnect.domain.model.approval.ApprovalFilter.Standing;
import io.partnerconnect.domain.model.approval.ApprovalId;
import io.partnerconnect.domain.model.approval.ApprovalItem;
import io.partnerconnect.domain.model.approval.ApprovalState;
import io.partnerconnect.domain.model.approval.Ruling;
import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.connection.PlanHash;
import io.partnerconnect.domain.model.connection.PlanItem;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of {@code pca.approval} as values. */
final class ApprovalColumns {
    private static final JsonMapper JSON = new JsonMapper();

    private ApprovalColumns() {}

    static Approval approval(ResultSet row) throws SQLException {
        return new Approval(
                new ApprovalId(row.getObject("id", UUID.class)),
                binding(row),
                items(row.getString("items")),
                texts(row, "workspaces", WorkspaceName::new),
                texts(row, "partners", PartnerKey::new),
                new Approval.Request(
                        new Actor(Actor.Kind.valueOf(row.getString("requester_kind")), row.getString("requester")),
                        new Reason(row.getString("reason")),
                        Columns.map(row.getString("ticket"), Ticket::new),
                        Columns.instant(row, "requested_at")),
                Columns.instant(row, "expires_at"),
                state(row));
    }

    private static ApprovalBinding binding(ResultSet row) throws SQLException {
        return new ApprovalBinding(
                ApprovalClass.valueOf(row.getString("class")),
                Action.of(row.getString("action")),
                new AuditSubject(
                        AuditSubject.Kind.valueOf(row.getString("subject_kind")),
                        row.getString("subject_id"),
                        Columns.map(row.getString("workspace"), WorkspaceName::new),
                        Columns.map(row.getString("partner"), PartnerKey::new)),
                new PlanHash(row.getString("hash")));
    }

    private static <T> Set<T> texts(ResultSet row, String column, Function<String, T> each) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray()).map(each).collect(Collectors.toSet());
    }

    private static ApprovalState state(ResultSet row) throws SQLException {
        return switch (Standing.valueOf(row.getString("state"))) {
            case REQUESTED -> new ApprovalState.Requested();
            case APPROVED -> new ApprovalState.Approved(ruling(row));
            case REFUSED -> new ApprovalState.Refused(ruling(row));
            case WITHDRAWN -> new ApprovalState.Withdrawn(ruling(row));
            case EXPIRED -> new ApprovalState.Expired(Columns.instant(row, "expires_at"));
            case USED -> new ApprovalState.Used(ruling(row), operation(row), Columns.instant(row, "begun_at"));
            case GLASS_BROKEN -> new ApprovalState.GlassBroken(operation(row), Columns.instant(row, "begun_at"));
            case REVIEWED -> new ApprovalState.Reviewed(operation(row), Columns.instant(row, "begun_at"), ruling(row));
        };
    }

    private static Ruling ruling(ResultSet row) throws SQLException {
        return new Ruling(
                new Actor(Actor.Kind.valueOf(row.getString("ruled_by_kind")), row.getString("ruled_by")),
                new Reason(row.getString("ruling")),
                Columns.instant(row, "ruled_at"));
    }

    private static OperationId operation(ResultSet row) throws SQLException {
        return new OperationId(row.getObject("operation_id", UUID.class));
    }

    /** In the order of the columns. */
    static List<@Nullable Object> values(Approval approval) {
        AuditSubject about = approval.binding().subject();
        Approval.Request request = approval.request();
        List<@Nullable Object> values = new ArrayList<@Nullable Object>(Arrays.asList(
                approval.id().value(),
                approval.binding().kind(),
                approval.binding().action().code(),
                about.kind(),
                about.id(),
                Columns.workspace(about),
                Columns.partner(about),
                approval.binding().hash().value(),
                json(approval.items()),
                approval.workspaces().stream().map(WorkspaceName::value).toList(),
                approval.partners().stream().map(PartnerKey::value).toList(),
                request.by().kind(),
                request.by().name(),
                request.reason().value(),
                Columns.map(request.ticket(), Ticket::value),
                request.at(),
                approval.expiresAt()));
        values.addAll(values(approval.state()));
        return values;
    }

    /** In the order of the columns from {@code state} on. */
    static List<@Nullable Object> values(ApprovalState state) {
        Standing standing = Standing.of(state);
        return switch (state) {
            case ApprovalState.Requested requested -> values(standing, null, null, null);
            case ApprovalState.Approved(var ruling) -> values(standing, ruling, null, null);
            case ApprovalState.Refused(var ruling) -> values(standing, ruling, null, null);
            case ApprovalState.Withdrawn(var ruling) -> values(standing, ruling, null, null);
            case ApprovalState.Expired expired -> values(standing, null, null, null);
            case ApprovalState.Used(var ruling, var operation, var at) -> values(standing, ruling, operation, at);
            case ApprovalState.GlassBroken(var operation, var at) -> values(standing, null, operation, at);
            case ApprovalState.Reviewed(var operation, var at, var ruling) -> values(standing, ruling, operation, at);
        };
    }

    private static List<@Nullable Object> values(
            Standing standing, @Nullable Ruling ruling, @Nullable OperationId operation, @Nullable Instant at) {
        return Arrays.asList(
                standing,
                Columns.map(ruling, each -> each.by().kind()),
                Columns.map(ruling, each -> each.by().name()),
                Columns.map(ruling, each -> each.reason().value()),
                Columns.map(ruling, Ruling::at),
                Columns.map(operation, OperationId::value),
                at);
    }

    private static String json(List<ApprovalItem> items) {
        ArrayNode all = JSON.createArrayNode();
        items.forEach(each -> all.addObject()
                .put("kind", each.item().kind().name())
                .put("subject", each.item().subject())
                .put("sentence", each.item().sentence())
                .put("irreversible", each.irreversible()));
        return all.toString();
    }

    private static List<ApprovalItem> items(String json) {
        try {
            List<ApprovalItem> items = new ArrayList<>();
            for (JsonNode each : JSON.readTree(json)) {
                items.add(new ApprovalItem(
                        new PlanItem(
                                PlanItem.Kind.valueOf(each.path("kind").textValue()),
                                each.path("subject").textValue(),
                                each.path("sentence").textValue()),
                        each.path("irreversible").booleanValue()));
            }
            return items;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the items of an approval are stored as something else than JSON", e);
        }
    }
}
