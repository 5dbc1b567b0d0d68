package io.partnerconnect.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SQL of {@code docs/audit.md} runs as the role it is meant for, on the schema as it is, and finds what is there. */
class AuditDocumentTest {
    /** A statement, and the line before it. */
    private static final Pattern SQL = Pattern.compile("([^\\n]+)\\n\\n```sql\\n([^`]*)```");

    private static final int LEAST = 15;

    @TempDir
    Path folder;

    /** What a statement of the document is said to find. */
    private record Example(String sql, boolean findsNothing) {}

    @Test
    void everyExampleRunsAsTheReportingRoleAndFindsWhatItIsSaidTo() throws IOException, SQLException {
        Keys keys = Keys.in(folder);
        try (Database database = Database.start(folder, 0, keys)) {
            migrate(database, keys);
            try (Connection report = connect(database, "pca_report", keys);
                    Statement statement = report.createStatement()) {
                List<Example> examples = examples();
                assertThat(examples).hasSizeGreaterThanOrEqualTo(LEAST);
                for (Example example : examples) {
                    try (ResultSet rows = statement.executeQuery(example.sql())) {
                        assertThat(rows.next()).as(example.sql()).isNotEqualTo(example.findsNothing());
                    }
                }
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
            statement.execute(Files.readString(Path.of("src/test/resources/audit-document.sql")));
        }
    }

    /** V10 comes after V9. */
    private static int version(Path script) {
        return Integer.parseInt(script.getFileName().toString().replaceFirst("V([0-9]+)__.*", "$1"));
    }

    private static List<Example> examples() throws IOException {
        return SQL.matcher(Files.readString(Path.of("../docs/audit.md")))
                .results()
                .map(found -> new Example(found.group(2), found.group(1).endsWith("no rows.")))
                .toList();
    }

    private static Connection connect(Database database, String role, Keys keys) throws SQLException {
        return DriverManager.getConnection(database.url(), role, keys.password(role));
    }
}
