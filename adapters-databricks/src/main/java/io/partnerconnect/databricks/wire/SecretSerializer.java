package io.partnerconnect.databricks.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.partnerconnect.domain.model.token.TokenSecret;
import java.io.IOException;

/** Writes a secret out, where that is what the request is for. */
final class SecretSerializer extends StdSerializer<TokenSecret> {
    private static final long serialVersionUID = 1L;

    SecretSerializer() {
        super(TokenSecret.class);
    }

    @Override
    public void serialize(TokenSecret secret, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(secret.<String>reveal(value -> value));
    }
}
