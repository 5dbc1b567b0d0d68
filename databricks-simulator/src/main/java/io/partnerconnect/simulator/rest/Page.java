package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list with {@code page_token}; the list's key is absent when the page is empty. */
final class Page {
    private Page() {}

    static ObjectNode of(Call call, String key, List<ObjectNode> all) {
        return of(call, key, all, "page_size", Integer.MAX_VALUE);
    }

    static ObjectNode of(Call call, String key, List<ObjectNode> all, String sizeParameter, int usualSize) {
        int from = Math.clamp(number(call.query("page_token"), 0), 0, all.size());
        int size = Math.max(1, number(call.query(sizeParameter), usualSize));
        int to = (int) Math.min(all.size(), (long) from + size);
        ObjectNode body = Json.object();
        if (from < to) {
            ArrayNode array = body.putArray(key);
            all.subList(from, to).forEach(array::add);
        }
        if (to < all.size()) {
            body.put("next_page_token", Integer.toString(to));
        }
        if (from > 0) {
            body.put("prev_page_token", Integer.toString(Math.max(0, from - size)));
        }
        return body;
    }

    private static int number(@Nullable String digits, int otherwise) {
        if (digits == null || digits.isEmpty()) {
            return otherwise;
        }
        if (!digits.matches("\\d{1,9}")) {
            throw Problem.invalid("page_size and page_token must be valid.");
        }
        return Integer.parseInt(digits);
    }
}
