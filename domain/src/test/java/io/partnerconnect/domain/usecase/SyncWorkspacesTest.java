package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.finding.FindingTerms;
import io.partnerconnect.domain.model.inventory.Freshness;
import io.partnerconnect.domain.model.inventory.Known;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenFilter;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseFleet;
import io.partnerconnect.domain.port.in.SyncWorkspaces;
import io.partnerconnect.domain.port.in.SyncWorkspaces.Progress;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SyncWorkspacesTest {
    private static final Duration INTERVAL = Duration.ofMinutes(15);
    private static final WorkspaceName PROD = Installation.PROD;

    private final Installation installation = new Installation();
    private final SyncWorkspaces sync =
            installation.useCases.inventory().syncWorkspaces(INTERVAL, 64, FindingTerms.DEFAULT);
    private final BrowseFleet fleet = installation.useCases.inventory().browseFleet();
    private FakeWorkspace workspace;
    private ServicePrincipal fivetran;
    private Token token;

    @BeforeEach
    void aWorkspaceWithAPartner() {
        workspace = installation.registerProd();
        fivetran = workspace.addPrincipal("FIVETRAN_USER");
        token = workspace.addToken(fivetran, "pipeline");
    }

    @Test
    void whatIsInAWorkspaceIsKnownAfterwards() {
        assertThat(sync.run()).isEqualTo(new Progress(1, 1));

        assertThat(installation.views.principals(PROD, PageRequest.first(10)).items())
                .extracting(Known::what)
                .containsExactly(fivetran);
        assertThat(fleet.tokens(Sight.everything(), TokenFilter.any(), PageRequest.first(10))
                        .items())
                .extracting(known -> known.seen().token())
                .containsExactly(token);
        assertThat(sync.freshness(PROD).observedAt()).isEqualTo(installation.clock.instant());
    }

    @Test
    void aWorkspaceIsReadOnceAnInterval() {
        sync.run();
        assertThat(sync.run()).isEqualTo(new Progress(0, 0));

        installation.clock.advance(INTERVAL);

        assertThat(sync.run()).isEqualTo(new Progress(1, 1));
    }

    @Test
    void whoAsksForItGetsItAtOnce() {
        sync.run();
        installation.clock.advance(Duration.ofMinutes(1));

        Freshness before = sync.request(PROD);

        assertThat(before.observedAt()).isEqualTo(installation.clock.instant().minus(Duration.ofMinutes(1)));
        assertThat(sync.run()).isEqualTo(new Progress(1, 1));
        assertThat(sync.freshness(PROD).observedAt()).isEqualTo(installation.clock.instant());
    }

    @Test
    void aWorkspaceThatDoesNotAnswerIsStaleAndTheOthersAreRead() {
        installation.register("another");
        workspace.unavailable(Outage.UNREACHABLE);

        assertThat(sync.run()).isEqualTo(new Progress(2, 1));

        Freshness stale = sync.freshness(PROD);
        assertThat(stale.observedAt()).isNull();
        assertThat(stale.stale()).isEqualTo(new Freshness.Stale("workspace-unreachable", installation.clock.instant()));
        workspace.answerAgain();
        installation.clock.advance(Duration.ofMinutes(1));
        assertThat(sync.run()).isEqualTo(new Progress(1, 1));
        assertThat(sync.freshness(PROD).stale()).isNull();
    }

    @Test
    void whatWasNotReadIsReadNextNoEarlierThanNow() {
        assertThat(fleet.unread(Sight.everything()))
                .containsExactly(new Freshness(PROD, null, null, installation.clock.instant()));

        sync.run();

        assertThat(fleet.unread(Sight.everything())).isEmpty();
    }

    @Test
    void manyMoreThanAreReadAtOnceAreAllReadInOneRun() {
        for (int i = 0; i < 200; i++) {
            installation.register("w" + i);
        }

        assertThat(sync.run()).isEqualTo(new Progress(201, 201));
    }

    @Test
    void whatIsNotRegisteredIsNotThere() {
        WorkspaceName nowhere = new WorkspaceName("nowhere");

        assertThat(catchThrowable(() -> sync.request(nowhere))).isInstanceOf(Failure.NotFound.class);
        assertThat(catchThrowable(() -> sync.freshness(nowhere))).isInstanceOf(Failure.NotFound.class);
    }
}
