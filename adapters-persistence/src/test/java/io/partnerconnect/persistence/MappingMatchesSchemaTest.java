package io.partnerconnect.persistence;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The schema comes from SQL only; the rows must fit it. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class MappingMatchesSchemaTest {
    @Inject
    EntityManagerFactory hibernate;

    @Inject
    TestDatabase database;

    @Test
    void theRowsFitTheTablesOfTheMigrations() {
        assertThatCode(() -> hibernate.getSchemaManager().validate()).doesNotThrowAnyException();
    }

    @Test
    void theServiceCannotChangeItsTables() throws SQLException {
        try (Connection app = database.real().connectAs("pca_app");
                Statement statement = app.createStatement()) {
            assertThatCode(() -> statement.execute("ALTER TABLE pca.workspace ADD COLUMN mine text"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("must be owner");
        }
    }
}
