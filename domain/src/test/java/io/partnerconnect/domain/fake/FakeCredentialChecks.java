package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.inventory.Freshness;
import io.partnerconnect.domain.model.servicecredential.CredentialCheck;
import io.partnerconnect.domain.model.servicecredential.CredentialSource;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.port.out.CredentialChecks;
import io.partnerconnect.domain.port.out.SealedCredentials;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@link CredentialChecks} in memory. */
public final class FakeCredentialChecks implements CredentialChecks {
    private static final int ALL = 1000;

    private final FakeDatabase database;
    private final FakeFleet fleet;
    private final SealedCredentials sealed;
    private final NavigableMap<CredentialName, Row> rows = new TreeMap<>();

    public FakeCredentialChecks(FakeDatabase database, FakeFleet fleet, SealedCredentials sealed) {
        this.database = database;
        this.fleet = fleet;
        this.sealed = sealed;
    }

    private static final class Row {
        private Instant knownAt = Instant.MIN;
        private Instant next = Instant.MIN;
        private Instant takenUntil = Instant.MIN;

        @Nullable
        private CredentialCheck check;
    }

    @Override
    public List<CredentialName> take(Set<CredentialName> configured, Instant now, int most) {
        return database.transaction(() -> {
            configured.forEach(name -> row(name).knownAt = now);
            sealed.after(null, ALL).forEach(each -> row(each.name()));
            List<CredentialName> taken = rows.entrySet().stream()
                    .filter(entry -> configured.contains(entry.getKey())
                            || sealed.find(entry.getKey()).isPresent())
                    .filter(entry -> !entry.getValue().takenUntil.isAfter(now))
                    .filter(entry -> isDue(entry.getKey(), entry.getValue(), now))
                    .sorted(Comparator.comparing(entry -> entry.getValue().next))
                    .map(Map.Entry::getKey)
                    .limit(most)
                    .toList();
            taken.forEach(name -> row(name).takenUntil = now.plus(TAKEN));
            return taken;
        });
    }

    private Row row(CredentialName name) {
        return rows.computeIfAbsent(name, key -> new Row());
    }

    private boolean isDue(CredentialName name, Row row, Instant now) {
        CredentialCheck check = row.check;
        return !row.next.isAfter(now)
                || (check != null
                        && (sealed.find(name)
                                        .filter(each -> each.value().since().isAfter(check.at()))
                                        .isPresent()
                                || isUnread(name, check.at())));
    }

    private boolean isUnread(CredentialName name, Instant since) {
        return database.workspaces.values().stream()
                .filter(workspace -> workspace.credential().equals(name))
                .flatMap(workspace -> fleet.find(workspace.name()).stream())
                .map(kept -> kept.stale)
                .filter(Objects::nonNull)
                .anyMatch(stale -> isOfCredential(stale) && stale.since().isAfter(since));
    }

    private static boolean isOfCredential(Freshness.Stale stale) {
        return stale.code().startsWith("credential-");
    }

    @Override
    public void record(CredentialCheck check, Instant nextCheck) {
        database.transaction(() -> {
            Row row = row(check.name());
            if (row.check == null || !row.check.at().isAfter(check.at())) {
                row.check = check;
                if (check.source() != CredentialSource.SEALED && row.knownAt.isBefore(check.at())) {
                    row.knownAt = check.at();
                }
                row.next = nextCheck;
                row.takenUntil = Instant.MIN;
            }
            return row;
        });
    }

    @Override
    public Map<CredentialName, CredentialCheck> latest(Set<CredentialName> names) {
        return database.transaction(() -> rows.entrySet().stream()
                .filter(entry -> names.contains(entry.getKey()) && entry.getValue().check != null)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Objects.requireNonNull(entry.getValue().check))));
    }

    @Override
    public List<CredentialCheck> standing(Instant now) {
        return database.transaction(() -> rows.entrySet().stream()
                .filter(entry -> sealed.find(entry.getKey()).isPresent()
                        || entry.getValue().knownAt.isAfter(now.minus(MISSED)))
                .map(entry -> entry.getValue().check)
                .filter(Objects::nonNull)
                .toList());
    }
}
