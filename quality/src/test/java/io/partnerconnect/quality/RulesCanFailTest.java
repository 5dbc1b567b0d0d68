package io.partnerconnect.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule that cannot fail guards nothing: each is shown what it must report. */
class RulesCanFailTest {
    private static final String BASE = "io.partnerconnect.quality.planted";
    private static final List<JavaClass> CLASSES = List.copyOf(new ClassFileImporter().importPackages(BASE));

    private final LayerRules layers = new LayerRules(BASE, Layers.all());
    private final CodeRules code = new CodeRules(BASE);

    @Test
    void aClassBesideTheLayersIsReported() {
        assertThat(layers.unplaced(CLASSES))
                .contains(BASE + ".InNoLayer is in layers []")
                .allMatch(report -> report.startsWith(BASE + ".InNoLayer ") || report.contains(".package-info "));
    }

    @Test
    void aClassInTwoLayersIsReported() {
        LayerRules overlapping = new LayerRules(
                BASE,
                Stream.concat(
                                Layers.all().stream(),
                                Stream.of(new Layer("rows", List.of("persistence"), List.of(), List.of())))
                        .toList());

        assertThat(overlapping.unplaced(CLASSES))
                .contains(BASE + ".persistence.PlantedRow is in layers [persistence, rows]");
    }

    @Test
    void aLayerOfWhichNothingIsLeftIsReported() {
        assertThat(layers.emptyLayers(CLASSES))
                .contains("domain.usecase", "domain.port.in", "simulator")
                .doesNotContain("persistence", "app.rest");
    }

    @Test
    void edgesThatPointOutwardsSidewaysOrToAFrameworkAreReported() {
        assertThat(layers.forbiddenEdges(CLASSES))
                .contains(
                        BASE + ".domain.model.KnowsTheApplication -> " + BASE + ".app.rest.LooksAround",
                        BASE + ".domain.model.KnowsAFramework -> jakarta.transaction.TransactionScoped",
                        BASE + ".databricks.KnowsItsSibling -> " + BASE + ".persistence.PlantedRow",
                        BASE + ".domain.port.out.SpeaksOfRows -> " + BASE + ".persistence.PlantedRow")
                .noneMatch(report -> report.startsWith(BASE + ".app."));
    }

    @Test
    void aPortThatSpeaksOfARowIsReported() {
        assertThat(code.foreignTypesInPorts(CLASSES))
                .containsExactly(
                        BASE + ".domain.port.out.SpeaksOfRows.rows() speaks of " + BASE + ".persistence.PlantedRow");
    }

    @Test
    void aPortWithTooManyMethodsIsReported() {
        assertThat(code.broadPorts(CLASSES, 3)).containsExactly(BASE + ".domain.port.out.TooBroad has 4 methods");
        assertThat(code.broadPorts(CLASSES, 4)).isEmpty();
    }

    @Test
    void aTransactionOutsideThePersistenceAdapterIsReported() {
        assertThat(code.transactionsOutside("persistence", CLASSES)).contains(BASE + ".app.rest.LooksAround");
    }

    @Test
    void aTypeOfAnAdapterThatIsUsedOutsideOfItIsReported() {
        assertThat(code.seenFromOutside("persistence", CLASSES)).containsExactly(BASE + ".persistence.PlantedRow");
    }

    @Test
    void timeAndChanceOutOfTheAirAreReportedAndASeededGeneratorIsNot() {
        assertThat(code.ambient(CLASSES))
                .containsExactly(
                        BASE + ".app.rest.LooksAround uses java.time.Instant.now",
                        BASE + ".app.rest.LooksAround uses java.util.Random.<init>",
                        BASE + ".app.rest.LooksAround uses java.util.UUID.randomUUID");
    }

    @Test
    void theUseOfAForeignPackageIsReported() {
        assertThat(code.users("jakarta.transaction.", CLASSES))
                .containsExactlyInAnyOrder(BASE + ".app.rest.LooksAround", BASE + ".domain.model.KnowsAFramework");
    }
}
