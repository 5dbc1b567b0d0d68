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

    /** What the rest of the application uses of an adapter; all else comes through the ports. */
    private static final Map<String, List<String>> SEEN = Map.of(
            "credentials", List.of(),
            "databricks", List.of(),
            "webhooks", List.of(),
            "publication", List.of(),
            "persistence", List.of(BASE + ".persistence.AuditUpkeep"));

    /** The only places where time, chance and patience enter the service. */
    private static final List<String> AMBIENT = List.of(
            BASE + ".app.wiring.ThreadPauses uses java.lang.Thread.sleep",
            BASE + ".app.wiring.Wiring uses java.lang.System.nanoTime",
            BASE + ".app.wiring.Wiring uses java.security.SecureRandom.<init>",
            BASE + ".app.wiring.Wiring uses java.time.InstantSource.system",
            BASE + ".databricks.BackOff uses java.util.concurrent.ThreadLocalRandom.current",
            BASE + ".databricks.Exchange uses java.lang.System.nanoTime");

    /** The keys of a local stack are made where they are kept. */
    private static final List<String> AMBIENT_IN_THE_LOCAL_STACK =
            List.of(BASE + ".localstack.Keys uses java.security.SecureRandom.<init>");

    /** The simulator plays somebody else: its clock, its identifiers and its slowness are its own. */
    private static final List<String> AMBIENT_IN_THE_SIMULATOR = List.of(
            BASE + ".simulator.Administrator uses java.util.UUID.randomUUID",
            BASE + ".simulator.Arrangement uses java.util.UUID.randomUUID",
            BASE + ".simulator.SimulatedClock uses java.time.Clock.systemUTC",
            BASE + ".simulator.WorkspaceHandler uses java.lang.Thread.sleep",
            BASE + ".simulator.http.SlowStream uses java.lang.Thread.sleep",
            BASE + ".simulator.rest.Api uses java.util.UUID.randomUUID",
            BASE + ".simulator.rest.ServicePrincipalsResource uses java.util.UUID.randomUUID",
            BASE + ".simulator.state.Random uses java.util.concurrent.ThreadLocalRandom.current");

    private final LayerRules layers = new LayerRules(BASE, Layers.all());
    private final CodeRules code = new CodeRules(BASE);

    @Test
    void everyModuleWithCodeWasBuilt() {
        assertThat(Repository.modules())
                .isNotEmpty()
                .filteredOn(Repository::hasProductionCode)
                .allMatch(Repository::isBuilt);
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
    void noMoreIsSeenOfAnAdapterThanIsListedAndNeverMoreThanThreeTypes() {
        SEEN.forEach((layer, seen) -> {
            assertThat(code.seenFromOutside(layer, CLASSES)).as(layer).isEqualTo(seen);
            assertThat(seen).as(layer).hasSizeLessThanOrEqualTo(3);
        });
    }

    @Test
    void timeChanceAndPausesComeFromOutsideButForTheListedPlaces() {
        assertThat(code.ambient(CLASSES))
                .containsExactlyElementsOf(Stream.of(AMBIENT, AMBIENT_IN_THE_LOCAL_STACK, AMBIENT_IN_THE_SIMULATOR)
                        .flatMap(List::stream)
                        .toList());
    }

    @Test
    void nothingIsMocked() {
        assertThat(code.users("org.mockito.", Repository.testClasses())).isEmpty();
        assertThat(code.users("org.mockito.", CLASSES)).isEmpty();
    }
}
