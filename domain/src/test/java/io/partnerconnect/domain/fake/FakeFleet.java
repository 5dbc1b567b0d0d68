package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.account.AccountAssessment;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.finding.Finding;
import io.partnerconnect.domain.model.finding.FindingId;
import io.partnerconnect.domain.model.finding.Found;
import io.partnerconnect.domain.model.inventory.Assessment;
import io.partnerconnect.domain.model.inventory.FleetConnection;
import io.partnerconnect.domain.model.inventory.Freshness;
import io.partnerconnect.domain.model.inventory.Known;
import io.partnerconnect.domain.model.inventory.KnownConnection;
import io.partnerconnect.domain.model.inventory.Reading;
import io.partnerconnect.domain.model.inventory.Remembered;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.servicecredential.CredentialAssessment;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of workspaces, in memory: what {@link FakeInventory} and {@link FakeAccountAssessments} write and {@link FakeFleetViews} and {@link FakeFindings} show. */
public final class FakeFleet {
    final TreeMap<WorkspaceName, Kept> all = new TreeMap<>();
    final KeptAccounts accounts = new KeptAccounts();
    final KeptCredentials credentials = new KeptCredentials();

    Kept of(WorkspaceName workspace) {
        return all.computeIfAbsent(workspace, added -> new Kept());
    }

    Optional<Kept> find(WorkspaceName workspace) {
        return Optional.ofNullable(all.get(workspace));
    }

    /** Opens and closes findings, by what a look shows. */
    private static void compare(List<Finding> findings, List<Found> shown, Instant at) {
        findings.replaceAll(finding -> finding.closedAt() != null ? finding : again(finding, shown, at));
        shown.stream()
                .filter(found ->
                        findings.stream().noneMatch(finding -> finding.closedAt() == null && isSame(finding, found)))
                .forEach(found ->
                        findings.add(new Finding(new FindingId(UUID.randomUUID()), found, at, at, null, null)));
    }

    private static boolean isSame(Finding finding, Found found) {
        return finding.found().scope().equals(found.scope())
                && finding.found().cause().equals(found.cause());
    }

    private static Finding again(Finding finding, List<Found> shown, Instant at) {
        return shown.stream()
                .filter(found -> isSame(finding, found))
                .findFirst()
                .map(found -> new Finding(finding.id(), found, finding.since(), at, null, finding.acknowledgement()))
                .orElseGet(() -> new Finding(
                        finding.id(),
                        finding.found(),
                        finding.since(),
                        at,
                        at.isBefore(finding.since()) ? finding.since() : at,
                        finding.acknowledgement()));
    }

    /** Of the accounts with partners. */
    static final class KeptAccounts {
        final List<Finding> findings = new ArrayList<>();
        Set<PartnerKey> accounts = Set.of();
        long turn;

        @Nullable
        Instant assessedAt;

        void assessed(AccountAssessment assessment) {
            assessedAt = assessment.at();
            accounts = assessment.accounts();
            compare(findings, assessment.findings(), assessment.at());
        }
    }

    /** Of the service's own credentials. */
    static final class KeptCredentials {
        final List<Finding> findings = new ArrayList<>();
        long turn;

        @Nullable
        Instant assessedAt;

        void assessed(CredentialAssessment assessment) {
            assessedAt = assessment.at();
            compare(findings, assessment.findings(), assessment.at());
        }
    }

    /** Of one workspace. */
    static final class Kept {
        final TreeMap<ScimId, Known<ServicePrincipal>> principals = new TreeMap<>(Comparator.comparing(ScimId::value));
        final TreeMap<TokenId, Known<Token>> tokens = new TreeMap<>();
        final Map<ScimId, PartnerKey> partners = new HashMap<>();
        final List<KnownConnection> connections = new ArrayList<>();
        final List<Finding> findings = new ArrayList<>();

        @Nullable
        Instant observedAt;

        Freshness.@Nullable Stale stale;

        Remembered remembered() {
            return new Remembered(
                    principals.values().stream()
                            .filter(known -> !known.presence().isGone()
                                    && partners.containsKey(known.what().id()))
                            .toList(),
                    tokens.values().stream()
                            .filter(known -> !known.presence().isGone()
                                    && known.what().owner() != null
                                    && partners.containsKey(known.what().owner()))
                            .toList());
        }

        boolean isMissingSomething() {
            return principals.values().stream().anyMatch(Kept::isMissing)
                    || tokens.values().stream().anyMatch(Kept::isMissing);
        }

        private static boolean isMissing(Known<?> known) {
            return known.presence().missedSince() != null && !known.presence().isGone();
        }

        void assessed(Reading reading, Assessment assessment) {
            observedAt = reading.at();
            stale = null;
            reading.principals().forEach(principal -> partners.remove(principal.id()));
            partners.putAll(assessment.partners());
            connections.replaceAll(
                    known -> known.until() == null && !assessment.connections().contains(known.connection())
                            ? new KnownConnection(known.connection(), known.since(), reading.at(), reading.at())
                            : known);
            assessment.connections().stream()
                    .filter(connection -> current(connection.name()).isEmpty())
                    .forEach(connection ->
                            connections.add(new KnownConnection(connection, reading.at(), null, reading.at())));
            compare(findings, assessment.findings(), reading.at());
        }

        private Optional<FleetConnection> current(ConnectionName name) {
            return connections.stream()
                    .filter(known ->
                            known.until() == null && known.connection().name().equals(name))
                    .map(KnownConnection::connection)
                    .findFirst();
        }

        Freshness freshness(WorkspaceName workspace, Instant nextReading) {
            return new Freshness(workspace, observedAt, stale, nextReading);
        }
    }
}
