package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.RepairScope;
import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.finding.Finding;
import io.partnerconnect.domain.model.finding.FindingFilter;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.finding.FindingTerms;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.port.in.ConnectPartner;
import io.partnerconnect.domain.port.in.SyncWorkspaces;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A reading sees what was granted on the compute and the catalogs of recorded connections. */
class DriftIsReadTest {
    private static final Duration INTERVAL = Duration.ofMinutes(15);

    private final Drifted drifted = new Drifted();
    private final Installation installation = drifted.installation;
    private final FakeWorkspace workspace = drifted.workspace;
    private final SyncWorkspaces sync =
            installation.useCases.inventory().syncWorkspaces(INTERVAL, 8, FindingTerms.DEFAULT);

    @Test
    void whatIsAsTheProfileSaysIsNoDrift() {
        assertThat(read()).isEmpty();
    }

    @Test
    void theUseOfAWarehouseAndPrivilegesThatWereTakenAreFoundAndGoneAfterARepair() {
        drifted.loseCompute();
        drifted.losePrivilege(Permission.SCHEMA_CREATE);

        assertThat(read())
                .containsExactly("PERMISSION_MISSING permission=SCHEMA_CREATE permission=WAREHOUSE_USE"
                        + " catalog=main compute_name=FIVETRAN_ENDPOINT");
        drifted.repair(RepairScope.MISSING);
        assertThat(read()).isEmpty();
    }

    @Test
    void aPrivilegeBeyondTheProfileIsFound() {
        drifted.gainPrivilege(Permission.DATA_SELECT);

        assertThat(read()).containsExactly("PERMISSION_EXCESS permission=DATA_SELECT catalog=main");
    }

    @Test
    void whatIsHiddenIsNoDriftAndTheRestIsFoundAllTheSame() {
        drifted.loseCompute();
        drifted.losePrivilege(Permission.SCHEMA_CREATE);
        drifted.entitle("allow-cluster-create");
        workspace.hide("main");
        workspace.compute().forEach(each -> workspace.hide(each.id()));

        assertThat(read()).containsExactly("PERMISSION_EXCESS permission=CLUSTER_CREATE");
        assertThat(sync.freshness(Installation.PROD).stale()).isNull();
    }

    @Test
    void ofWhatWasDeletedNothingIsMissing() {
        workspace.removeCatalog("main");
        workspace.compute().forEach(workspace::lose);

        assertThat(read()).isEmpty();
        assertThat(sync.freshness(Installation.PROD).stale()).isNull();
    }

    @Test
    void whatIsGoneWithItsServicePrincipalIsNotMissing() {
        read();
        drifted.loseCompute();
        drifted.losePrivilege(Permission.SCHEMA_CREATE);
        workspace.lose(drifted.now());

        assertThat(read()).noneMatch(finding -> finding.startsWith("PERMISSION_MISSING"));
    }

    @Test
    void aWorkspaceWithoutRecordedConnectionsCostsNoCallMore() {
        long recorded = callsOfAReading();
        installation.connections.forget(Installation.PROD, Installation.FIVETRAN.key());

        assertThat(callsOfAReading()).isEqualTo(recorded - 2);
        assertThat(read()).as("the profile is not meant for it").isEmpty();
    }

    @Test
    void aCatalogThatManyConnectionsUseIsAskedOnce() {
        long one = callsOfAReading();
        Answers.started(installation
                .useCases
                .operations()
                .connectPartner()
                .handle(
                        installation.reasoned(),
                        new ConnectPartner.Command(
                                new ConnectionName(Installation.PROD, Installation.DBT.key()),
                                TokenLifetime.ofSeconds(86_400),
                                "main",
                                true,
                                new Delivery.Response())));

        long more = callsOfAReading() - one;

        assertThat(workspace.compute()).extracting(ComputeResource::name).hasSize(2);
        assertThat(more).as("for its own warehouse").isEqualTo(1);
    }

    private long callsOfAReading() {
        long before = workspace.calls();
        read();
        return workspace.calls() - before;
    }

    /** What is found of the permissions, by what. */
    private List<String> read() {
        installation.clock.advance(INTERVAL);
        sync.run();
        FindingFilter ofFivetran = new FindingFilter(null, Installation.FIVETRAN.key(), null, null, null, false);
        return installation
                .useCases
                .inventory()
                .browseFindings(FindingTerms.DEFAULT)
                .list(Sight.everything(), ofFivetran, PageRequest.first(100))
                .items()
                .stream()
                .filter(finding -> isOfPermissions(finding.found().cause().kind()))
                .map(DriftIsReadTest::words)
                .toList();
    }

    private static boolean isOfPermissions(FindingKind kind) {
        return kind == FindingKind.PERMISSION_MISSING
                || kind == FindingKind.PERMISSION_EXCESS
                || kind == FindingKind.TOKEN_USE_DENIED;
    }

    private static String words(Finding finding) {
        StringBuilder words = new StringBuilder(finding.found().cause().kind().name());
        for (Evidence evidence : finding.found().evidence()) {
            words.append(' ').append(evidence.name()).append('=').append(evidence.value());
        }
        return words.toString();
    }
}
