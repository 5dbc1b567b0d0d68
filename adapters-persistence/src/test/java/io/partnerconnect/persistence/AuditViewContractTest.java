package io.partnerconnect.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** People's queries depend on these views: another name, type, order or meaning needs a new schema. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AuditViewContractTest {
    private static final String COLUMNS = """
            SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ': '
                || coalesce(col_description(c.oid, a.attnum), 'NO COMMENT')
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = 'audit_v1'::regnamespace AND a.attnum > 0
            ORDER BY c.relname, a.attnum""";

    @Inject
    TestDatabase database;

    @Test
    void theColumnsOfTheViewsAreThoseThatWerePromised() throws SQLException, IOException {
        try (Connection superuser = database.real().connectAsSuperuser();
                InputStream promised = Objects.requireNonNull(getClass().getResourceAsStream("/audit_v1.txt"))) {
            assertThat(EmbeddedDatabase.texts(superuser, COLUMNS))
                    .containsExactlyElementsOf(new String(promised.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }

    @Test
    void theViewsDoNotLetConditionsLookAtRowsTheyHide() throws SQLException {
        try (Connection superuser = database.real().connectAsSuperuser()) {
            assertThat(
                            EmbeddedDatabase.texts(
                                    superuser,
                                    "SELECT reloptions::text FROM pg_class WHERE relnamespace = 'audit_v1'::regnamespace AND relkind = 'v'"))
                    .isNotEmpty()
                    .containsOnly("{security_barrier=true}");
        }
    }
}
