package io.partnerconnect.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words of {@code docs/domain.md} are the types of the domain, and the other way round. */
class GlossaryTest {
    private static final Pattern TERM = Pattern.compile("(?m)^\\| `([A-Z]\\w*[a-z]\\w*)` \\|");

    @Test
    void theGlossarysTermsAreTheDomainsTypes() {
        Set<String> types = Repository.classes().stream()
                .filter(GlossaryTest::isTerm)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> terms = TERM.matcher(Repository.text(Repository.file("docs/domain.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(terms).isEqualTo(types);
    }

    private static boolean isTerm(JavaClass type) {
        return type.getPackageName().startsWith("io.partnerconnect.domain.model.")
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.isTopLevelClass();
    }
}
