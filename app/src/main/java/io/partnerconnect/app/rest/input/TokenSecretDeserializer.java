package io.partnerconnect.app.rest.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.partnerconnect.domain.model.token.TokenSecret;
import java.io.IOException;

/** Reads a value straight into what cannot be printed. */
public final class TokenSecretDeserializer extends StdDeserializer<TokenSecret> {
    private static final long serialVersionUID = 1;

    public TokenSecretDeserializer() {
        super(TokenSecret.class);
    }

    @Override
    public TokenSecret deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (TokenSecret) context.handleUnexpectedToken(TokenSecret.class, json);
        }
        return new TokenSecret(json.getText());
    }
}
