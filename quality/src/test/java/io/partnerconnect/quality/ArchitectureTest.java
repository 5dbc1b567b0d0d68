package io.partnerconnect.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The architecture of {@code docs/architecture.md}, held against the classes of every module. */
class ArchitectureTest {
    private static final String BASE = "io.partnerconnect";
    private static final List<JavaClass> CLASSES = Repository.classes();

    /** What the rest of the application may see of an adapter: what is wired, configured, or scheduled by name. */
    private static final Map<String, List<String>> OPEN = Map.of("databricks", List.of(), "persistence", List.of());

    /** The only places where time, chance and patience enter. */
    private static final List<String> AMBIENT = List.of();

    private final LayerRules layers = new LayerRules(BASE, Layers.all());
    private final CodeRules code = new CodeRules(BASE);

    @Test
    void everyModuleWithCodeWasBuilt() {
        assertThat(Repository.modules())
                .isNotEmpty()
                .filteredOn(Repository::hasProductionCode)
                .allSatisfy(module -> assertThat(Repository.classesOf(module, "classes"))
                        .as(module)
                        .isNotEmpty());
    }

    @Test
    void everyClassIsInExactlyOneLayer() {
        assertThat(layers.unplaced(CLASSES)).isEmpty();
    }

    @Test
    void noLayerIsEmpty() {
        assertThat(layers.emptyLayers(CLASSES)).isEmpty();
    }

    @Test
    void thereAreOnlyTheEdgesThatAreAllowed() {
        assertThat(layers.forbiddenEdges(CLASSES)).isEmpty();
    }

    @Test
    void portsSpeakTheLanguageOfTheDomainOnly() {
        assertThat(code.foreignTypesInPorts(CLASSES)).isEmpty();
    }

    @Test
    void anOutPortHasAtMostSevenMethods() {
        assertThat(code.broadPorts(CLASSES, 7)).isEmpty();
    }

    @Test
    void transactionsBeginInThePersistenceAdapterOnly() {
        assertThat(code.transactionsOutside("persistence", CLASSES)).isEmpty();
    }

    @Test
    void anAdapterShowsNoMoreThanIsListedAndNeverMoreThanThreeTypes() {
        OPEN.forEach((layer, open) -> {
            assertThat(code.publicTypes(layer, CLASSES)).as(layer).isEqualTo(open);
            assertThat(open).as(layer).hasSizeLessThanOrEqualTo(3);
        });
    }

    @Test
    void timeChanceAndPausesComeFromOutsideButForTheListedPlaces() {
        assertThat(code.ambient(CLASSES)).isEqualTo(AMBIENT);
    }

    @Test
    void nothingIsMocked() {
        List<JavaClass> tests = Repository.modules().stream()
                .flatMap(module -> Repository.classesOf(module, "test-classes").stream())
                .toList();

        assertThat(Stream.concat(
                        code.users("org.mockito.", tests).stream(), code.users("org.mockito.", CLASSES).stream()))
                .isEmpty();
    }
}
