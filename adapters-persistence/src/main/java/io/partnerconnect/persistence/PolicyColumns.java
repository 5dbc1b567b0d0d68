package io.partnerconnect.persistence;

import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.rotation.AdoptionTerms;
import io.partnerconnect.domain.model.rotation.DeadlinePolicy;
import io.partnerconnect.domain.model.rotation.Freeze;
import io.partnerconnect.domain.model.rotation.PolicyId;
import io.partnerconnect.domain.model.rotation.PolicyScope;
import io.partnerconnect.domain.model.rotation.RotationPolicy;
import io.partnerconnect.domain.model.rotation.RotationSchedule;
import io.partnerconnect.domain.model.rotation.RotationWindow;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of {@code pca.rotation_policy}. */
final class PolicyColumns {
    private PolicyColumns() {}

    /** What can change of a policy, in the order of the table. */
    static List<@Nullable Object> from(RotationPolicy policy) {
        List<@Nullable Object> values = new ArrayList<>(scope(policy.scope()));
        RotationWindow window = policy.schedule().window();
        values.add(policy.schedule().intervalDays());
        values.add(window.days());
        values.add(window.fromHour());
        values.add(window.toHour());
        values.add(policy.schedule().freezes().stream()
                .map(freeze -> freeze.from() + "/" + freeze.to())
                .toList());
        AdoptionTerms terms = policy.order().terms();
        values.add(Columns.map(terms.overlap(), Duration::toSeconds));
        values.add(terms.onDeadline());
        values.add(terms.quietDays());
        values.add(Columns.map(policy.order().lifetime(), TokenLifetime::seconds));
        boolean secret = policy.order().delivery() instanceof Delivery.SecretScope;
        values.add(secret ? ((Delivery.SecretScope) policy.order().delivery()).scope() : null);
        values.add(secret ? ((Delivery.SecretScope) policy.order().delivery()).key() : null);
        values.add(policy.enabled());
        values.add(policy.reason().value());
        return values;
    }

    private static List<@Nullable Object> scope(PolicyScope scope) {
        return switch (scope) {
            case PolicyScope.OfConnection(var connection) ->
                Arrays.asList(
                        connection.workspace().value(), connection.partner().value(), null);
            case PolicyScope.OfPartner(var partner) -> Arrays.asList(null, partner.value(), null);
            case PolicyScope.OfLabels(var labels) -> Arrays.asList(null, null, texts(labels));
        };
    }

    private static List<String> texts(Labels labels) {
        return labels.values().entrySet().stream()
                .map(label -> label.getKey() + "=" + label.getValue())
                .toList();
    }

    static RotationPolicy policy(ResultSet row) throws SQLException {
        return new RotationPolicy(
                new PolicyId(row.getObject("id", UUID.class)),
                scope(row),
                new RotationSchedule(row.getInt("interval_days"), window(row), freezes(row)),
                new RotationPolicy.Order(
                        new AdoptionTerms(
                                Columns.map(row.getObject("overlap_seconds", Long.class), Duration::ofSeconds),
                                DeadlinePolicy.valueOf(row.getString("on_deadline")),
                                row.getInt("quiet_days")),
                        Columns.map(row.getObject("lifetime_seconds", Long.class), TokenLifetime::ofSeconds),
                        delivery(row)),
                row.getBoolean("enabled"),
                new Reason(row.getString("reason")),
                Columns.instant(row, "created_at"),
                row.getLong("version"));
    }

    private static PolicyScope scope(ResultSet row) throws SQLException {
        PartnerKey partner = Columns.map(row.getString("partner"), PartnerKey::new);
        WorkspaceName workspace = Columns.map(row.getString("workspace"), WorkspaceName::new);
        if (partner == null) {
            return new PolicyScope.OfLabels(labels(row));
        }
        return workspace == null
                ? new PolicyScope.OfPartner(partner)
                : new PolicyScope.OfConnection(new ConnectionName(workspace, partner));
    }

    private static Labels labels(ResultSet row) throws SQLException {
        return new Labels(texts(row, "labels").stream()
                .map(label -> label.split("=", 2))
                .collect(Collectors.toMap(label -> label[0], label -> label[1])));
    }

    private static RotationWindow window(ResultSet row) throws SQLException {
        return new RotationWindow(
                texts(row, "days").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                row.getInt("from_hour"),
                row.getInt("to_hour"));
    }

    private static List<Freeze> freezes(ResultSet row) throws SQLException {
        return texts(row, "freezes").stream()
                .map(freeze -> freeze.split("/", 2))
                .map(days -> new Freeze(LocalDate.parse(days[0]), LocalDate.parse(days[1])))
                .toList();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        String scope = row.getString("secret_scope");
        return scope == null
                ? new Delivery.SealedToRegistered()
                : new Delivery.SecretScope(scope, Objects.requireNonNull(row.getString("secret_key")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
