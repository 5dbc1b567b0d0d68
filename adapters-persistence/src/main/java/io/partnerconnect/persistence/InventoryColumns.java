package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.inventory.Assessment;
import io.partnerconnect.domain.model.inventory.Reading;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.persistence.Rows.Column;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The service principals and tokens of a reading as rows, sorted: the same for what is the same. The first column tells them apart. */
final class InventoryColumns {
    static final List<Column<PrincipalRow>> PRINCIPALS = List.of(
            principal(
                    "scim_id",
                    "bigint",
                    principal -> Long.toString(principal.id().value())),
            principal(
                    "application_id",
                    "uuid",
                    principal -> principal.applicationId().toString()),
            principal("display_name", "text", principal -> InventoryDocuments.text(principal.displayName())),
            principal("active", "boolean", principal -> Boolean.toString(principal.active())),
            principal("entitlements", "jsonb", principal -> InventoryDocuments.array(principal.entitlements())),
            principal("groups", "jsonb", principal -> InventoryDocuments.array(principal.groups())),
            new Column<>("partner", "text", row -> Columns.map(row.partner(), PartnerKey::value)));

    static final List<Column<TokenRow>> TOKENS = List.of(
            token("token_id", "text", token -> token.id().value()),
            token("owner", "bigint", token -> Columns.map(token.owner(), owner -> Long.toString(owner.value()))),
            token("comment", "text", token -> InventoryDocuments.text(token.comment())),
            token("created_at", "timestamptz", token -> token.createdAt().toString()),
            token("created_by", "text", token -> Columns.map(token.createdBy(), InventoryDocuments::text)),
            token("expires_at", "timestamptz", token -> Objects.toString(token.expiresAt(), null)),
            token("last_used_on", "date", token -> Objects.toString(token.lastUsedOn(), null)),
            token("scopes", "jsonb", token -> InventoryDocuments.array(token.scopes())),
            new Column<>("application_id", "uuid", row -> Columns.map(row.principal(), ApplicationId::toString)),
            new Column<>("partner", "text", row -> Columns.map(row.partner(), PartnerKey::value)));

    record PrincipalRow(
            ServicePrincipal principal, @Nullable PartnerKey partner) {}

    record TokenRow(
            Token token,
            @Nullable ApplicationId principal,
            @Nullable PartnerKey partner) {}

    private InventoryColumns() {}

    private static Column<PrincipalRow> principal(
            String name, String type, Function<ServicePrincipal, @Nullable String> text) {
        return new Column<>(name, type, row -> text.apply(row.principal()));
    }

    private static Column<TokenRow> token(String name, String type, Function<Token, @Nullable String> text) {
        return new Column<>(name, type, row -> text.apply(row.token()));
    }

    static Rows principals(Reading reading, Assessment assessment) {
        return Rows.of(
                reading.principals().stream()
                        .sorted(Comparator.comparing(principal -> principal.id().value()))
                        .map(principal -> new PrincipalRow(
                                principal, assessment.partners().get(principal.id())))
                        .toList(),
                PRINCIPALS);
    }

    static Rows tokens(Reading reading, Assessment assessment) {
        Map<ScimId, ApplicationId> principals = reading.principals().stream()
                .collect(Collectors.toMap(ServicePrincipal::id, ServicePrincipal::applicationId, (one, same) -> one));
        return Rows.of(
                reading.tokens().stream()
                        .sorted(Comparator.comparing(Token::id))
                        .map(token -> row(token, principals, assessment.partners()))
                        .toList(),
                TOKENS);
    }

    private static TokenRow row(Token token, Map<ScimId, ApplicationId> principals, Map<ScimId, PartnerKey> partners) {
        ScimId owner = token.owner();
        return owner == null
                ? new TokenRow(token, null, null)
                : new TokenRow(token, principals.get(owner), partners.get(owner));
    }
}
