package io.partnerconnect.databricks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.partnerconnect.databricks.answers.NotUnderstood;
import io.partnerconnect.databricks.answers.Reading;
import io.partnerconnect.databricks.wire.TokenInfo;
import io.partnerconnect.domain.model.token.Token;
import java.io.IOException;
import java.util.function.Consumer;

/** Hands over the tokens of the list one by one while it comes in; a workspace can have millions. */
record TokenList(Consumer<Token> each) implements Reading<Boolean> {
    @Override
    public Boolean read(JsonParser body) throws IOException {
        if (body.nextToken() != JsonToken.START_OBJECT) {
            throw new NotUnderstood("token list");
        }
        while (body.nextToken() == JsonToken.FIELD_NAME) {
            String field = body.currentName();
            if (body.nextToken() == JsonToken.START_ARRAY && "token_infos".equals(field)) {
                handOver(body);
            } else {
                body.skipChildren();
            }
        }
        return true;
    }

    private void handOver(JsonParser body) throws IOException {
        while (body.nextToken() == JsonToken.START_OBJECT) {
            each.accept(body.readValueAs(TokenInfo.class).toDomain());
        }
        if (body.currentToken() != JsonToken.END_ARRAY) {
            throw new NotUnderstood("token_infos");
        }
    }
}
