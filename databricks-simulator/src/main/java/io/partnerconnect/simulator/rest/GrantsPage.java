package io.partnerconnect.simulator.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was granted: as many grantees as have the asked number of privileges together, each with all of his, in an order that
 * means nothing. Who asks for no number is given everything; who asks for none is given what the server likes to give.
 */
final class GrantsPage {
    private static final int USUAL = 150;
    private static final int FEWEST = 150;

    private GrantsPage() {}

    static ObjectNode of(Call call, List<ObjectNode> assignments) {
        int from = Math.clamp(number(call.query("page_token"), 0), 0, assignments.size());
        int to = from;
        for (int left = size(call); to < assignments.size() && left > 0; to++) {
            left -= assignments.get(to).path("privileges").size();
        }
        ObjectNode page = Json.object();
        if (from < to) {
            List<ObjectNode> shuffled = new ArrayList<>(assignments.subList(from, to));
            Collections.shuffle(shuffled);
            ArrayNode array = page.putArray("privilege_assignments");
            shuffled.forEach(array::add);
        }
        if (to < assignments.size()) {
            page.put("next_page_token", Integer.toString(to));
        }
        return page;
    }

    private static int size(Call call) {
        int asked = number(call.query("max_results"), Integer.MAX_VALUE);
        if (asked > 0 && asked < FEWEST) {
            throw Problem.invalid("max_results must be 0, or at least " + FEWEST + ".");
        }
        return asked == 0 ? USUAL : asked;
    }

    private static int number(@Nullable String digits, int otherwise) {
        if (digits == null || digits.isEmpty()) {
            return otherwise;
        }
        if (!digits.matches("\\d{1,9}")) {
            throw Problem.invalid("max_results and page_token must be valid.");
        }
        return Integer.parseInt(digits);
    }
}
