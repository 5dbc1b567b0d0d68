package io.partnerconnect.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SQL of {@code docs/audit.md} runs as the role it is meant for, on the schema as it is. */
class AuditDocumentTest {
    private static final Pattern SQL = Pattern.compile("(?s)```sql\\n(.*?)```");

    @TempDir
    Path folder;

    @Test
    void everyExampleRunsAsTheReportingRole() throws IOException, SQLException {
        Keys keys = Keys.in(folder);
        try (Database database = Database.start(folder, 0, keys)) {
            migrate(database, keys);
            try (Connection report = connect(database, "pca_report", keys);
                    Statement statement = report.createStatement()) {
                assertThat(examples())
                        .hasSizeGreaterThanOrEqualTo(5)
                        .allSatisfy(sql -> assertThatCode(() -> statement.execute(sql))
                                .as(sql)
                                .doesNotThrowAnyException());
            }
        }
    }

    private static void migrate(Database database, Keys keys) throws IOException, SQLException {
        Path migrations = Path.of("../adapters-persistence/src/main/resources/db/migration");
        try (Connection migrator = connect(database, "pca_migrator", keys);
                Statement statement = migrator.createStatement();
                Stream<Path> scripts = Files.list(migrations)) {
            for (Path script : scripts.sorted(Comparator.comparingInt(AuditDocumentTest::version))
                    .toList()) {
                statement.execute(Files.readString(script));
            }
        }
    }

    /** By number: as text, V10 would come before V2. */
    private static int version(Path script) {
        String name = script.getFileName().toString();
        return Integer.parseInt(name, 1, name.indexOf('_'), 10);
    }

    private static List<String> examples() throws IOException {
        return SQL.matcher(Files.readString(Path.of("../docs/audit.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Connection connect(Database database, String role, Keys keys) throws SQLException {
        return DriverManager.getConnection(database.url(), role, keys.password(role));
    }
}
