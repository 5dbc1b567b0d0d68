import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Makes the bill of materials of the package out of the one Quarkus writes: without what the service was only built with, which is not in the
 * package; in a fixed order; and of the time all that is built is of. The build runs it: BillOfMaterials.java WRITTEN SHIPPED TIME
 */
class BillOfMaterials {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public static void main(String[] arguments) throws Exception {
        ObjectNode bill = (ObjectNode) JSON.readTree(Path.of(arguments[0]).toFile());
        ((ObjectNode) bill.path("metadata")).put("timestamp", arguments[2]);
        keep(bill, "components", "bom-ref", component -> component.path("evidence").path("occurrences").size() > 0);
        Set<String> shipped = all(bill.path("components"))
                .map(component -> component.path("bom-ref").asText())
                .collect(Collectors.toSet());
        keep(bill, "dependencies", "ref", dependency -> shipped.contains(dependency.path("ref").asText()));
        for (JsonNode dependency : bill.path("dependencies")) {
            keep((ObjectNode) dependency, "dependsOn", "", reference -> shipped.contains(reference.asText()));
        }
        Files.writeString(Path.of(arguments[1]), JSON.writeValueAsString(bill) + "\n");
    }

    private static void keep(ObjectNode parent, String list, String order, Predicate<JsonNode> which) {
        List<JsonNode> kept = all(parent.path(list))
                .filter(which)
                .sorted(Comparator.comparing(each -> (order.isEmpty() ? each : each.path(order)).asText()))
                .toList();
        ArrayNode sorted = parent.putArray(list);
        kept.forEach(sorted::add);
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
