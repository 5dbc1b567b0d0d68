package io.partnerconnect.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL may ask a subquery again for each row. One that takes some rows of many, and passes over those that are locked, takes others
 * each time: it has to be materialized.
 */
class StatementsTest {
    private static final Pattern PASSED_OVER = Pattern.compile("SKIP LOCKED");

    @Test
    void whatTakesSomeRowsOfManyIsAskedOnce() {
        assertThat(Repository.files(Repository.file("adapters-persistence/src/main/java"), ".java"))
                .anyMatch(file -> !taking(Repository.text(file)).isEmpty())
                .allSatisfy(file -> assertThat(askedAgain(Repository.text(file)))
                        .as(file.toString())
                        .isEmpty());
    }

    @Test
    void aSubqueryThatMayBeAskedAgainIsReported() {
        String rows = "SELECT id FROM t WHERE (a OR b) ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED";

        assertThat(askedAgain("DELETE FROM t USING (" + rows + ") AS old WHERE t.id = old.id"))
                .hasSize(1);
        assertThat(askedAgain("WITH old AS (" + rows + ") DELETE FROM t USING old WHERE t.id = old.id"))
                .hasSize(1);
        assertThat(askedAgain("DELETE FROM t WHERE id IN (" + rows.replace(" LIMIT ?", "") + ")"))
                .isEmpty();
        assertThat(askedAgain("WITH old AS MATERIALIZED (" + rows + ") DELETE FROM t USING old WHERE t.id = old.id"))
                .isEmpty();
        assertThat(askedAgain(rows)).isEmpty();
    }

    private static List<String> askedAgain(String source) {
        return taking(source).stream()
                .filter(before -> !before.endsWith("AS MATERIALIZED "))
                .toList();
    }

    /** What stands before each subquery that takes some rows of many. */
    private static List<String> taking(String source) {
        return PASSED_OVER
                .matcher(source)
                .results()
                .map(MatchResult::start)
                .filter(end -> source.substring(opening(source, end), end).contains("LIMIT"))
                .map(end -> source.substring(0, opening(source, end)))
                .filter(before -> !before.isEmpty())
                .toList();
    }

    /** The parenthesis around that place; 0 where there is none. */
    private static int opening(String source, int place) {
        int depth = 0;
        int i = place;
        while (i > 0 && depth <= 0) {
            i--;
            depth += source.charAt(i) == '(' ? 1 : source.charAt(i) == ')' ? -1 : 0;
        }
        return i;
    }
}
