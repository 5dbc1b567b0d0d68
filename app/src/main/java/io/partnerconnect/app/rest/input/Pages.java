package io.partnerconnect.app.rest.input;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads which page is asked for, and answers with one. */
public final class Pages {
    private Pages() {}

    /** The page asked for. */
    public static PageRequest request(@Nullable String size, @Nullable String token) {
        Fields fields = new Fields();
        Integer items = fields.optional("page_size", size, Pages::number);
        Cursor after = fields.optional("page_token", token, Cursor::new);
        return fields.whenValid(() -> new PageRequest(items == null ? PageRequest.DEFAULT_SIZE : items, after));
    }

    /** The page, with a {@code Link} to the next one (RFC 8288). */
    public static <T, U> RestResponse<PageResponse<U>> answer(Page<T> page, Function<T, U> each, UriInfo uri) {
        return answer(PageResponse.from(page, each), uri);
    }

    /** The body, with a {@code Link} to the next page. */
    public static <B extends Paged> RestResponse<B> answer(B body, UriInfo uri) {
        RestResponse.ResponseBuilder<B> answer = RestResponse.ResponseBuilder.ok(body);
        if (body.nextPageToken() != null) {
            answer.links(Link.fromUri(uri.getRequestUriBuilder()
                            .replaceQueryParam("page_token", body.nextPageToken())
                            .build())
                    .rel("next")
                    .build());
        }
        return answer.build();
    }

    private static int number(String text) {
        try {
            return new PageRequest(Integer.parseInt(text), null).size();
        } catch (NumberFormatException e) {
            throw new Failure.Invalid("page_size", "must be from 1 to " + PageRequest.LARGEST_SIZE);
        }
    }
}
