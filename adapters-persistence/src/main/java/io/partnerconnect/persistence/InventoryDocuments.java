package io.partnerconnect.persistence;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.finding.Found;
import io.partnerconnect.domain.model.inventory.Assessment;
import io.partnerconnect.domain.model.inventory.Discovery;
import io.partnerconnect.domain.model.inventory.FleetConnection;
import io.partnerconnect.domain.model.inventory.Reading;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Readings on their way to the database: one document for many rows, the same for the same rows. */
final class InventoryDocuments {
    private static final JsonMapper JSON = new JsonMapper();

    private InventoryDocuments() {}

    static String ofPrincipals(Reading reading, Assessment assessment) {
        return document(
                reading.principals().stream()
                        .sorted(Comparator.comparing(principal -> principal.id().value())),
                (principal, row) -> {
                    row.put("scim_id", principal.id().value())
                            .put("application_id", principal.applicationId().toString())
                            .put("display_name", text(principal.displayName()))
                            .put("active", principal.active())
                            .put("partner", partner(assessment, principal.id()));
                    texts(row.putArray("entitlements"), principal.entitlements());
                    texts(row.putArray("groups"), principal.groups());
                });
    }

    static String ofTokens(Reading reading, Assessment assessment) {
        Map<ScimId, ApplicationId> principals = reading.principals().stream()
                .collect(Collectors.toMap(ServicePrincipal::id, ServicePrincipal::applicationId, (one, same) -> one));
        return document(reading.tokens().stream().sorted(Comparator.comparing(Token::id)), (token, row) -> {
            row.put("token_id", token.id().value())
                    .put("owner", Columns.<ScimId, Long>map(token.owner(), ScimId::value))
                    .put("comment", text(token.comment()))
                    .put("created_at", token.createdAt().toString())
                    .put("created_by", Columns.map(token.createdBy(), InventoryDocuments::text))
                    .put("expires_at", Columns.<Instant, String>map(token.expiresAt(), Instant::toString))
                    .put("last_used_on", Columns.<LocalDate, String>map(token.lastUsedOn(), LocalDate::toString));
            if (token.owner() != null) {
                row.put(
                                "application_id",
                                Columns.<ApplicationId, String>map(
                                        principals.get(token.owner()), ApplicationId::toString))
                        .put("partner", partner(assessment, token.owner()));
            }
            texts(row.putArray("scopes"), token.scopes());
        });
    }

    private static @Nullable String partner(Assessment assessment, ScimId principal) {
        return Columns.map(assessment.partners().get(principal), PartnerKey::value);
    }

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
            row.put("partner", found.connection().partner().value())
                    .put("kind", found.cause().kind().name())
                    .put("subject", text(found.cause().subject()))
                    .put("severity", InventoryRows.SEVERITIES.indexOf(found.severity()) + 1);
            ArrayNode evidence = row.putArray("evidence");
            found.evidence().forEach(each -> put(evidence.addObject(), each));
        });
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

    /** What a workspace shows may hold what no text in PostgreSQL can. */
    private static String text(String shown) {
        return shown.indexOf('\0') < 0 ? shown : shown.replace('\0', '\uFFFD');
    }
}
