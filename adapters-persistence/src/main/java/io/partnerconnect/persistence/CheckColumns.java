package io.partnerconnect.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.domain.model.servicecredential.CredentialCheck;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.servicecredential.CredentialSource;
import io.partnerconnect.domain.model.servicecredential.WorkspaceAnswer;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of {@code pca.credential_check} as values. */
final class CheckColumns {
    private static final JsonMapper JSON = new JsonMapper();

    private CheckColumns() {}

    @SuppressWarnings("NullAway") // it does not see, in a class file, that a nested type may be null
    static CredentialCheck check(ResultSet row) throws SQLException {
        return new CredentialCheck(
                new CredentialName(row.getString("name")),
                CredentialSource.valueOf(row.getString("source")),
                Columns.instant(row, "checked_at"),
                trouble(row.getString("trouble"), row.getString("detail")),
                Columns.time(row, "value_since"),
                Columns.time(row, "expires_at"),
                answers(row.getString("answers")));
    }

    private static CredentialLookup.@Nullable Trouble trouble(@Nullable String code, @Nullable String detail) {
        return code == null || detail == null ? null : CredentialLookup.Trouble.of(code, detail);
    }

    private static List<WorkspaceAnswer> answers(String text) {
        List<WorkspaceAnswer> answers = new ArrayList<>();
        for (JsonNode node : read(text)) {
            answers.add(new WorkspaceAnswer(
                    new WorkspaceName(node.path("workspace").asText()),
                    Instant.parse(node.path("at").asText()),
                    outcome(node)));
        }
        return answers;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is stored is not what was written", e);
        }
    }

    private static WorkspaceAnswer.Outcome outcome(JsonNode node) {
        return switch (node.path("outcome").asText()) {
            case "ACCEPTED" ->
                new WorkspaceAnswer.Outcome.Accepted(
                        node.path("identity").asText(),
                        node.path("active").asBoolean(),
                        node.path("administrator").asBoolean());
            case "REFUSED" -> new WorkspaceAnswer.Outcome.Refused();
            case "UNANSWERED" ->
                new WorkspaceAnswer.Outcome.Unanswered(node.path("code").asText());
            default -> throw new IllegalStateException("a workspace answered " + node.path("outcome"));
        };
    }

    static String document(List<WorkspaceAnswer> answers) {
        ArrayNode all = JSON.createArrayNode();
        answers.forEach(answer -> {
            ObjectNode node = all.addObject()
                    .put("workspace", answer.workspace().value())
                    .put("at", answer.at().toString());
            switch (answer.outcome()) {
                case WorkspaceAnswer.Outcome.Accepted(var identity, var active, var administrator) ->
                    node.put("outcome", "ACCEPTED")
                            .put("identity", InventoryDocuments.text(identity))
                            .put("active", active)
                            .put("administrator", administrator);
                case WorkspaceAnswer.Outcome.Refused() -> node.put("outcome", "REFUSED");
                case WorkspaceAnswer.Outcome.Unanswered(var code) ->
                    node.put("outcome", "UNANSWERED").put("code", code);
            }
        });
        return all.toString();
    }
}
