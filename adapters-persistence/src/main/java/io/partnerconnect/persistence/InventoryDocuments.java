package io.partnerconnect.persistence;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.finding.FindingScope;
import io.partnerconnect.domain.model.finding.Found;
import io.partnerconnect.domain.model.inventory.Discovery;
import io.partnerconnect.domain.model.inventory.FleetConnection;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.token.TokenId;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a reading means on its way to the database: one document for many rows, the same for the same rows. */
final class InventoryDocuments {
    private static final JsonMapper JSON = new JsonMapper();

    private InventoryDocuments() {}

    static String ofConnections(List<FleetConnection> connections) {
        return document(connections.stream(), (connection, row) -> {
            row.put("partner", connection.name().partner().value())
                    .put("state", connection.state().name())
                    .put("connected", connection.connected())
                    .put("reaches", connection.reaches());
            texts(row.putArray("principals"), connection.principals(), ApplicationId::toString);
            texts(row.putArray("tokens"), connection.tokens(), TokenId::value);
            texts(row.putArray("findings"), connection.findings(), Enum::name);
            Discovery discovery = connection.discovery();
            if (discovery != null) {
                ObjectNode node = row.putObject("discovery");
                node.put("confidence", discovery.confidence().name());
                texts(node.putArray("evidence"), discovery.evidence());
            }
        });
    }

    static String ofFindings(List<Found> findings) {
        return document(findings.stream(), (found, row) -> {
            row.put("partner", Columns.map(found.scope().partner(), PartnerKey::value))
                    .put("credential", credential(found.scope()))
                    .put("kind", found.cause().kind().name())
                    .put("subject", text(found.cause().subject()))
                    .put("severity", InventoryRows.SEVERITIES.indexOf(found.severity()) + 1);
            ArrayNode evidence = row.putArray("evidence");
            found.evidence().forEach(each -> put(evidence.addObject(), each));
        });
    }

    private static @Nullable String credential(FindingScope scope) {
        return scope instanceof FindingScope.OfCredential(var name) ? name.value() : null;
    }

    private static void put(ObjectNode node, Evidence evidence) {
        node.put("name", evidence.name())
                .put("value", text(evidence.value()))
                .put("threshold", Columns.map(evidence.threshold(), InventoryDocuments::text));
    }

    private static <T> String document(Stream<T> all, BiConsumer<T, ObjectNode> fill) {
        ArrayNode rows = JSON.createArrayNode();
        all.forEachOrdered(each -> fill.accept(each, rows.addObject()));
        return rows.toString();
    }

    private static void texts(ArrayNode array, Collection<String> texts) {
        texts(array, texts, Function.identity());
    }

    private static <T> void texts(ArrayNode array, Collection<T> all, Function<T, String> as) {
        all.forEach(each -> array.add(text(as.apply(each))));
    }

    /** Mostly there is nothing to tell. */
    static String array(Collection<String> texts) {
        if (texts.isEmpty()) {
            return "[]";
        }
        ArrayNode array = JSON.createArrayNode();
        texts(array, texts);
        return array.toString();
    }

    /** What a workspace shows may hold what no text in PostgreSQL can. */
    static String text(String shown) {
        return shown.indexOf('\0') < 0 ? shown : shown.replace('\0', '\uFFFD');
    }
}
