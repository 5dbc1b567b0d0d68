package io.partnerconnect.persistence;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;

/** Readings on their way to the database: one document for many rows. */
final class InventoryDocuments {
    private static final JsonMapper JSON = new JsonMapper();

    private InventoryDocuments() {}

    static String ofPrincipals(List<ServicePrincipal> principals) {
        return document(principals, (principal, row) -> {
            row.put("scim_id", principal.id().value())
                    .put("application_id", principal.applicationId().toString())
                    .put("display_name", principal.displayName())
                    .put("active", principal.active());
            texts(row.putArray("entitlements"), principal.entitlements());
            texts(row.putArray("groups"), principal.groups());
        });
    }

    static String ofTokens(List<Token> tokens) {
        return document(tokens, (token, row) -> {
            row.put("token_id", token.id().value())
                    .put("owner", Columns.<ScimId, Long>map(token.owner(), ScimId::value))
                    .put("comment", token.comment())
                    .put("created_at", token.createdAt().toString())
                    .put("created_by", token.createdBy())
                    .put("expires_at", Columns.<Instant, String>map(token.expiresAt(), Instant::toString))
                    .put("last_used_on", Columns.<LocalDate, String>map(token.lastUsedOn(), LocalDate::toString));
            texts(row.putArray("scopes"), token.scopes());
        });
    }

    private static <T> String document(List<T> all, BiConsumer<T, ObjectNode> fill) {
        ArrayNode rows = JSON.createArrayNode();
        all.forEach(each -> fill.accept(each, rows.addObject()));
        return rows.toString();
    }

    private static void texts(ArrayNode array, Collection<String> texts) {
        texts.forEach(array::add);
    }
}
