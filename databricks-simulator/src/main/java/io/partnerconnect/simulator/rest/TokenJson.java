package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.simulator.state.Token;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/** Tokens on the wire: as an admin and as their owner sees them. Fields without a value are absent. */
final class TokenJson {
    private TokenJson() {}

    static ObjectNode admin(Token token, long workspaceId) {
        ObjectNode info = own(token);
        info.put("owner_id", token.owner().id());
        info.put("created_by_id", token.creator().id());
        info.put("created_by_username", token.creator().name());
        info.put("workspace_id", workspaceId);
        if (token.lastUsedDayMillis() > 0) {
            info.put("last_used_day", token.lastUsedDayMillis());
        }
        return info;
    }

    static ObjectNode own(Token token) {
        ObjectNode info = Json.object()
                .put("token_id", token.id().hex())
                .put("creation_time", token.createdMillis())
                .put("expiry_time", token.expiryMillis());
        if (!token.comment().isEmpty()) {
            info.put("comment", token.comment());
        }
        List<String> scopes = token.scopes();
        if (scopes != null) {
            ArrayNode array = info.putArray("scopes");
            scopes.forEach(array::add);
        }
        return info;
    }

    /** Writes one after the other, so that a list of 80,000 is never in memory as JSON. */
    static void writeList(Iterator<Token> tokens, long workspaceId, OutputStream out) throws IOException {
        try (JsonGenerator json = Json.MAPPER.getFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            if (tokens.hasNext()) {
                json.writeArrayFieldStart("token_infos");
                while (tokens.hasNext()) {
                    Json.MAPPER.writeTree(json, admin(tokens.next(), workspaceId));
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }
}
