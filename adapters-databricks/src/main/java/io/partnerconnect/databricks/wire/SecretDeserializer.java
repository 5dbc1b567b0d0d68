package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.partnerconnect.databricks.answers.NotUnderstood;
import io.partnerconnect.domain.model.token.TokenSecret;
import java.io.IOException;

/** Makes a secret of a text before anything else sees it. */
final class SecretDeserializer extends StdDeserializer<TokenSecret> {
    private static final long serialVersionUID = 1L;

    SecretDeserializer() {
        super(TokenSecret.class);
    }

    @Override
    public TokenSecret deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING || parser.getTextLength() == 0) {
            throw new NotUnderstood("a secret that is no text");
        }
        return new TokenSecret(parser.getText());
    }
}
