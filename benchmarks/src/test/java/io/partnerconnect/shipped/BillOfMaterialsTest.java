package io.partnerconnect.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The bills of materials of what is shipped, held against what is shipped. */
class BillOfMaterialsTest {
    private static final String OURS = "io.partnerconnect";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode bill = JSON.readTree(Shipped.BILL.toFile());

    BillOfMaterialsTest() throws IOException {}

    @Test
    void everyFileOfTheServiceIsNamedOnceWithItsHashAndNoneThatIsNotThere()
            throws IOException, GeneralSecurityException {
        List<String> named = new ArrayList<>();
        Map<String, String> hashes = new TreeMap<>();
        for (JsonNode component : bill.path("components")) {
            for (JsonNode occurrence : component.path("evidence").path("occurrences")) {
                named.add(occurrence.path("location").asText());
                hashes.put(occurrence.path("location").asText(), sha256(component));
            }
        }

        assertThat(named).doesNotHaveDuplicates();
        assertThat(hashes).isEqualTo(Shipped.hashes()).hasSizeGreaterThan(200);
    }

    @Test
    void everyLibraryIsNamedByWhatItIsAndItsVersion() {
        for (JsonNode library : libraries()) {
            String name = "%s.%s-%s"
                    .formatted(
                            library.path("group").asText(),
                            library.path("name").asText(),
                            library.path("version").asText());

            assertThat(location(library)).matches("(lib/(main|boot)|app)/.*");
            assertThat(location(library).startsWith("app/") ? OURS + "." + location(library) : location(library))
                    .as(library.path("purl").asText())
                    .contains(name.replace(OURS + ".app-", OURS + ".app/app-"));
            assertThat(library.path("purl").asText())
                    .startsWith("pkg:maven/%s/%s@%s"
                            .formatted(
                                    library.path("group").asText(),
                                    library.path("name").asText(),
                                    library.path("version").asText()));
        }
    }

    @Test
    void everyLibraryOfOthersSaysUnderWhichLicenceItIs() {
        assertThat(libraries())
                .filteredOn(library -> !library.path("group").asText().equals(OURS))
                .isNotEmpty()
                .allSatisfy(library -> assertThat(library.path("licenses"))
                        .as(library.path("purl").asText())
                        .isNotEmpty());
    }

    @Test
    void itSaysNothingOfWhenItWasWritten() {
        assertThat(bill.path("metadata").path("timestamp").asText()).isEqualTo(Shipped.TIME.toString());
        assertThat(bill.has("serialNumber")).isFalse();
    }

    @Test
    void theVerifierIsMadeOfNothingButItselfAndItsBillSaysSo() throws IOException {
        try (ZipFile verifier = new ZipFile(Shipped.VERIFIER.toFile());
                InputStream own = verifier.getInputStream(verifier.getEntry("META-INF/sbom/verifier.cdx.json"))) {
            JsonNode named = JSON.readTree(own);

            assertThat(verifier.stream()
                            .filter(entry -> !entry.isDirectory())
                            .map(entry -> entry.getName().replaceAll("/[^/]+$", "")))
                    .allMatch(folder -> folder.startsWith("META-INF")
                            || folder.startsWith("io/partnerconnect/verifier")
                            || folder.startsWith("io/partnerconnect/evidence"));
            assertThat(named.path("components").findValuesAsText("name")).containsExactly("evidence", "Java SE");
            assertThat(named.path("metadata").path("component").path("version").asText())
                    .isEqualTo(bill.path("metadata")
                            .path("component")
                            .path("version")
                            .asText());
            assertThat(named.toString()).contains(Shipped.TIME.toString()).doesNotContain("${");
        }
    }

    private List<JsonNode> libraries() {
        List<JsonNode> libraries = new ArrayList<>();
        bill.path("components").forEach(component -> {
            if (component.path("type").asText().equals("library")) {
                libraries.add(component);
            }
        });
        return libraries;
    }

    private static String location(JsonNode component) {
        return component
                .path("evidence")
                .path("occurrences")
                .path(0)
                .path("location")
                .asText();
    }

    private static String sha256(JsonNode component) {
        for (JsonNode hash : component.path("hashes")) {
            if (hash.path("alg").asText().equals("SHA-256")) {
                return hash.path("content").asText();
            }
        }
        return "";
    }

    static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
