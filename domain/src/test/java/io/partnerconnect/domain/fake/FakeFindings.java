package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.finding.Acknowledgement;
import io.partnerconnect.domain.model.finding.Finding;
import io.partnerconnect.domain.model.finding.FindingFilter;
import io.partnerconnect.domain.model.finding.FindingId;
import io.partnerconnect.domain.model.finding.FindingScope;
import io.partnerconnect.domain.model.finding.Hygiene;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.out.Findings;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Findings} in memory. */
public final class FakeFindings implements Findings {
    private final FakeDatabase database;
    private final FakeFleet fleet;

    public FakeFindings(FakeDatabase database, FakeFleet fleet) {
        this.database = database;
        this.fleet = fleet;
    }

    @Override
    public Page<Finding> list(Sight sight, FindingFilter filter, Instant now, PageRequest page) {
        return database.transaction(() -> FakePages.page(
                all().filter(finding -> sees(sight, finding.found().scope()) && filter.admits(finding, now))
                        .sorted(Comparator.comparing(FakeFindings::key))
                        .toList(),
                FakeFindings::key,
                page));
    }

    /** Sorted by it, what was opened last is first. */
    private static String key(Finding finding) {
        return "%020d %s".formatted(Long.MAX_VALUE - finding.since().toEpochMilli(), finding.id());
    }

    private static boolean sees(Sight sight, FindingScope scope) {
        return sight.covers(scope.workspace(), scope.partner());
    }

    private Stream<Finding> all() {
        return Stream.of(
                        ofWorkspaces(),
                        fleet.accounts.findings.stream().map(finding -> seen(finding, fleet.accounts.assessedAt)),
                        fleet.credentials.findings.stream().map(finding -> seen(finding, fleet.credentials.assessedAt)))
                .flatMap(each -> each);
    }

    private Stream<Finding> ofWorkspaces() {
        return database.workspaces.keySet().stream()
                .map(fleet::of)
                .flatMap(kept -> kept.findings.stream().map(finding -> seen(finding, kept.observedAt)));
    }

    private static Finding seen(Finding finding, @Nullable Instant at) {
        return new Finding(
                finding.id(),
                finding.found(),
                finding.since(),
                Objects.requireNonNull(at),
                finding.closedAt(),
                finding.acknowledgement());
    }

    @Override
    public Page<Hygiene> hygiene(Sight sight, Hygiene.By by, Instant now, PageRequest page) {
        return database.transaction(() -> FakePages.page(
                FakeHygiene.of(
                        by,
                        Stream.concat(
                                        database.workspaces.keySet().stream()
                                                .flatMap(workspace -> fleet.of(workspace).connections.stream())
                                                .filter(known -> known.until() == null)
                                                .map(known -> new FindingScope.OfConnection(
                                                        known.connection().name())),
                                        fleet.accounts.accounts.stream().map(FindingScope.OfAccount::new))
                                .filter(scope -> sees(sight, scope))
                                .toList(),
                        all().filter(finding -> finding.closedAt() == null && !finding.isAcknowledgedAt(now))
                                .toList()),
                FakeHygiene::key,
                page));
    }

    @Override
    public Optional<Finding> find(FindingId id) {
        return database.transaction(
                () -> all().filter(finding -> finding.id().equals(id)).findFirst());
    }

    @Override
    public Finding acknowledge(FindingId id, @Nullable Acknowledgement acknowledgement) {
        return database.transaction(() -> {
            Finding open = all().filter(finding -> finding.id().equals(id) && finding.closedAt() == null)
                    .findFirst()
                    .orElseThrow(() -> new Failure.NotFound(Missing.FINDING, id.toString()));
            Finding known = new Finding(id, open.found(), open.since(), open.observedAt(), null, acknowledgement);
            kept(open.found().scope()).replaceAll(finding -> finding.id().equals(id) ? known : finding);
            return known;
        });
    }

    private List<Finding> kept(FindingScope scope) {
        return switch (scope) {
            case FindingScope.OfConnection(var name) -> fleet.of(name.workspace()).findings;
            case FindingScope.OfAccount account -> fleet.accounts.findings;
            case FindingScope.OfCredential credential -> fleet.credentials.findings;
        };
    }
}
