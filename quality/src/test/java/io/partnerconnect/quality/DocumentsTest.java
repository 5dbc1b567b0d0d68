package io.partnerconnect.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents say what is there. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern SETTING = Pattern.compile("(?m)^\\| `(pca\\.[^`]+)` \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final List<String> TEXTS =
            List.of(".java", ".md", ".sql", ".xml", ".properties", ".yaml", ".yml", ".json");

    @Test
    void everySettingIsDocumentedAndEveryDocumentedSettingExists() {
        Set<String> documented = SETTING.matcher(Repository.text(Repository.file("docs/operations.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented)
                .isEqualTo(Settings.in(Repository.classes()).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void linksBetweenDocumentsAreAlive() {
        List<String> dead = Repository.files(Repository.file(""), ".md").stream()
                .flatMap(DocumentsTest::deadLinks)
                .toList();

        assertThat(dead).isEmpty();
    }

    @Test
    void theTestsThatAreNamedForSecurityExist() {
        List<String> tests = Repository.files(Repository.file(""), "Test.java").stream()
                .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
                .toList();

        for (String document : List.of("docs/threat-model.md", "docs/security.md")) {
            assertThat(TEST.matcher(Repository.text(Repository.file(document))).results())
                    .extracting(found -> found.group(1))
                    .isNotEmpty()
                    .allMatch(tests::contains);
        }
    }

    @Test
    void nothingIsLeftForLater() {
        List<String> unfinished = TEXTS.stream()
                .flatMap(end -> Repository.files(Repository.file(""), end).stream())
                .filter(file -> UNFINISHED.matcher(Repository.text(file)).find())
                .map(Repository::relative)
                .toList();

        assertThat(unfinished).isEmpty();
    }

    @Test
    void theReadmeOpensWithTwoCommandsThatExist() {
        String readme = Repository.text(Repository.file("README.md"));

        assertThat(readme).contains("\n./run ", "\n./mvnw verify ");
        assertThat(Repository.file("run")).isExecutable();
        assertThat(Repository.file("mvnw")).isExecutable();
        assertThat(Repository.text(Repository.file(".ci/run"))).contains("./mvnw -B -ntp verify");
    }

    private static Stream<String> deadLinks(Path document) {
        return LINK.matcher(Repository.text(document))
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.contains("://") && !link.startsWith("#") && !link.startsWith("mailto:"))
                .filter(link -> !Files.exists(document.resolveSibling(link.replaceFirst("#.*", ""))))
                .map(link -> Repository.relative(document) + " -> " + link);
    }
}
