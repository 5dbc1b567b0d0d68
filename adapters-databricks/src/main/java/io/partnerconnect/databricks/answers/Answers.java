package io.partnerconnect.databricks.answers;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Upstream;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a value of an answer, or {@link Trouble} with what it means. Never keeps a body, nor an exception that quotes one. */
public final class Answers {
    private static final int LONGEST_ERROR = 64 * 1024;
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9-]{1,128}");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final InstantSource clock;

    public Answers(InstantSource clock) {
        this.clock = clock;
    }

    /** Closes nothing: the caller closes the response. */
    public <T> T read(Response response, long longest, Reading<T> reading) {
        InputStream body = response.readEntity(InputStream.class);
        if (response.getStatus() / 100 != 2) {
            throw error(response, body);
        }
        if (isHtml(response.getMediaType())) {
            throw notUnderstood(response);
        }
        return value(
                response, new CappedInputStream(body == null ? InputStream.nullInputStream() : body, longest), reading);
    }

    private static <T> T value(Response response, InputStream body, Reading<T> reading) {
        try (JsonParser parser = JSON.createParser(body)) {
            return reading.read(parser);
        } catch (JsonProcessingException | NotUnderstood e) {
            throw notUnderstood(response);
        } catch (IOException e) {
            throw new Trouble(new Verdict.Unclear(Outage.UNREACHABLE, null), upstream(response, null), e);
        }
    }

    private static Trouble notUnderstood(Response response) {
        return new Trouble(new Verdict.Unclear(Outage.NOT_UNDERSTOOD, null), upstream(response, null), null);
    }

    private Trouble error(Response response, @Nullable InputStream body) {
        ErrorBody error = ErrorBody.of(text(body));
        Duration wait = RetryAfter.of(response.getHeaderString("Retry-After"), clock);
        return new Trouble(Verdicts.of(response.getStatus(), error, wait), upstream(response, error.code()), null);
    }

    private static String text(@Nullable InputStream body) {
        try {
            return body == null ? "" : new String(body.readNBytes(LONGEST_ERROR), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static boolean isHtml(@Nullable MediaType type) {
        return type != null && type.getSubtype().equalsIgnoreCase("html");
    }

    private static Upstream upstream(Response response, @Nullable String code) {
        String id = response.getHeaderString("X-Request-Id");
        return new Upstream(
                response.getStatus(), code, id != null && REQUEST_ID.matcher(id).matches() ? id : null);
    }
}
