package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.fixture.SomeLog;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.reconciliation.Deed;
import io.partnerconnect.domain.model.reconciliation.LogEvent;
import io.partnerconnect.domain.model.reconciliation.LogLine;
import io.partnerconnect.domain.model.reconciliation.Period;
import io.partnerconnect.domain.model.reconciliation.Reconciliation;
import io.partnerconnect.domain.model.reconciliation.ReconciliationEntry;
import io.partnerconnect.domain.model.reconciliation.Verdict;
import io.partnerconnect.domain.model.token.TokenComment;
import io.partnerconnect.domain.model.token.TokenLifetime;
import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import io.partnerconnect.domain.port.in.ImportAuditLog;
import io.partnerconnect.domain.port.in.MintToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportAuditLogTest {
    private static final WorkspaceNumber NUMBER = FakeWorkspace.numberOf(Installation.PROD);

    private final Installation installation = new Installation();
    private FakeWorkspace workspace;
    private ServicePrincipal fivetran;

    @BeforeEach
    void aWorkspaceWithAPartner() {
        workspace = installation.registerProd();
        fivetran = workspace.addPrincipal("FIVETRAN_USER");
    }

    @Test
    void whatWasDoneThroughTheServiceIsExplainedAndWhatOthersDidIsNot() {
        // Given
        String token = mint();
        LogEvent ours = minted("ours", now(), token);
        LogEvent foreign = minted("foreign", now().plusSeconds(60), "f".repeat(64));

        // When
        Reconciliation done = imported(null, AnExport.of(ours, foreign));

        // Then
        assertThat(keys(done, Verdict.EXPLAINED)).containsExactly("ours");
        assertThat(keys(done, Verdict.UNEXPLAINED)).containsExactly("foreign");
        assertThat(result(done).count(Verdict.EXPLAINED)).isOne();
        assertThat(result(done).count(Verdict.UNEXPLAINED)).isOne();
        assertThat(result(done).period())
                .isEqualTo(new Period(ours.at(), foreign.at().plusNanos(1000)));
        assertThat(result(done).intake().added()).isEqualTo(2);
    }

    @Test
    void importedAgainNothingIsDoubledAndTheVerdictsAreTheSame() {
        // Given
        LogEvent ours = minted("ours", now(), mint());
        LogEvent foreign = minted("foreign", now().plusSeconds(60), "f".repeat(64));
        Reconciliation first = imported(null, AnExport.of(ours, foreign, foreign));

        // When
        Reconciliation second = imported(null, AnExport.of(ours, foreign, foreign));

        // Then
        assertThat(entries(second)).isEqualTo(entries(first)).hasSize(2);
        assertThat(result(first).intake().added()).isEqualTo(2);
        assertThat(result(first).intake().known()).isOne();
        assertThat(result(second).intake().added()).isZero();
        assertThat(result(second).intake().known()).isEqualTo(3);
    }

    @Test
    void whatTheLogDoesNotTellOfIsPendingAndAfterTheGraceMissing() {
        // Given
        mint();
        Period period = new Period(now().minusSeconds(3600), now().plusSeconds(3600));
        LogEvent other = event("login", now(), new LogEvent.Name("accounts", "tokenLogin"), NUMBER);
        installation.clock.advance(Duration.ofHours(2));
        Reconciliation early = imported(period, AnExport.of(other));
        installation.clock.advance(Duration.ofHours(24));

        // When
        Reconciliation late = imported(period, AnExport.of(other));

        // Then
        assertThat(entries(early)).extracting(ReconciliationEntry::verdict).containsExactly(Verdict.PENDING);
        assertThat(entries(late)).extracting(ReconciliationEntry::verdict).containsExactly(Verdict.MISSING);
        assertThat(result(late).count(Verdict.MISSING)).isOne();
    }

    @Test
    void anExportSaysNothingOfAWorkspaceOfWhichItHasNoEntry() {
        // Given
        mint();
        Period period = new Period(now().minusSeconds(3600), now().plusSeconds(3600));
        LogEvent elsewhere = event("e", now(), SomeLog.name(Deed.TOKEN_MINTED), new WorkspaceNumber(7));
        installation.clock.advance(Duration.ofDays(3));

        // When
        Reconciliation done = imported(period, AnExport.of(elsewhere));

        // Then
        assertThat(entries(done)).isEmpty();
        assertThat(result(done).intake().unregistered()).isOne();
        assertThat(result(done).intake().added()).isZero();
    }

    @Test
    void eachLineIsCountedOnceAsWhatItIs() {
        // Given
        List<LogLine> lines = new ArrayList<>(List.of(
                new LogLine.Entry(minted("e1", now(), "a".repeat(64))),
                new LogLine.Entry(event("e2", now(), new LogEvent.Name("clusters", "start"), NUMBER)),
                new LogLine.Entry(event("e3", now(), SomeLog.name(Deed.PRINCIPAL_CREATED), NUMBER)),
                new LogLine.Entry(event("e4", now(), SomeLog.name(Deed.TOKEN_MINTED), new WorkspaceNumber(7))),
                new LogLine.OfAccount(now())));
        for (int i = 0; i < 12; i++) {
            lines.add(new LogLine.Unreadable(6 + i, "is not JSON"));
        }

        // When
        Reconciliation done = imported(null, new AnExport(lines));

        // Then
        var intake = result(done).intake();
        assertThat(intake.lines()).isEqualTo(17);
        assertThat(intake.added()).isOne();
        assertThat(intake.ignored()).isEqualTo(3);
        assertThat(intake.unregistered()).isOne();
        assertThat(intake.unreadable()).isEqualTo(12);
        assertThat(intake.samples()).hasSize(10).first().isEqualTo(new LogLine.Unreadable(6, "is not JSON"));
    }

    @Test
    void aWorkspaceThatDoesNotSayItsNumberIsNamed() {
        // Given
        installation.register("silent");
        installation
                .databricks
                .workspace(SomeWorkspaces.workspace("silent").name())
                .unavailable(Outage.UNREACHABLE);

        // When
        Reconciliation done = imported(null, AnExport.of(minted("e1", now(), "a".repeat(64))));

        // Then
        assertThat(result(done).unnumbered()).extracting("value").containsExactly("silent");
    }

    @Test
    void aNumberThatWasToldOnceIsNotAskedForAgain() {
        // Given
        installation.useCases.checkWorkspace().check(Installation.PROD);
        workspace.unavailable(Outage.UNREACHABLE);

        // When
        Reconciliation done = imported(null, AnExport.of(minted("e1", now(), "a".repeat(64))));

        // Then
        assertThat(result(done).unnumbered()).isEmpty();
        assertThat(keys(done, Verdict.UNEXPLAINED)).containsExactly("e1");
    }

    @Test
    void theNumberOfAnAzureWorkspaceIsInItsAddress() {
        // Given
        installation.workspaces.register(
                SomeWorkspaces.workspace("azure", "https://adb-4242424242424242.7.azuredatabricks.net"));
        LogEvent event = event("e1", now(), SomeLog.name(Deed.TOKEN_MINTED), new WorkspaceNumber(4242424242424242L));

        // When
        Reconciliation done = imported(null, AnExport.of(event));

        // Then
        assertThat(entries(done)).extracting(entry -> entry.workspace().value()).containsExactly("azure");
    }

    @Test
    void anImportIsAuditedWithTheDigestOfWhatWasImported() {
        // When
        Reconciliation done = imported(null, AnExport.of(minted("e1", now(), "a".repeat(64))));

        // Then
        AuditEvent outcome = installation.outcomeOf(done.id());
        assertThat(outcome.action()).isEqualTo("audit-log.import");
        assertThat(outcome.result()).isEqualTo("d".repeat(64));
        assertThat(installation
                        .useCases
                        .reconciliations()
                        .browseReconciliations()
                        .get(done.id()))
                .isEqualTo(done);
    }

    @Test
    void whatHoldsNoEntryIsRefusedAndLeavesAnImportWithoutAResult() {
        // Given
        Mandate mandate = installation.mandate();

        // When
        Throwable end = catchThrowable(() -> importing()
                .handle(mandate, command(null, new AnExport(List.of(new LogLine.Unreadable(1, "is not JSON"))))));

        // Then
        assertThat(end).isInstanceOf(Failure.Invalid.class);
        assertThat(installation.outcomeOf(mandate.operation()).outcome()).isEqualTo(AuditEvent.OutcomeKind.FAILED);
        assertThat(installation
                        .useCases
                        .reconciliations()
                        .browseReconciliations()
                        .get(mandate.operation())
                        .result())
                .isNull();
    }

    @Test
    void anImportThatTakesTooLongIsGivenUpBeforeItCountsAsDead() {
        // Given
        LogEvent event = minted("e1", now(), "a".repeat(64));
        Mandate mandate = installation.mandate();
        ImportAuditLog.Export slow = new Slow(List.of(new LogLine.Entry(event), new LogLine.Entry(event)));

        // When
        Throwable end = catchThrowable(() -> importing().handle(mandate, command(null, slow)));

        // Then
        assertThat(end).isInstanceOf(Failure.Invalid.class).hasMessageContaining("within 100 seconds");
        assertThat(installation.outcomeOf(mandate.operation()).outcome()).isEqualTo(AuditEvent.OutcomeKind.FAILED);
    }

    @Test
    void thousandsOfEntriesAreJudgedThoughOnlyAPageIsReadAtATime() {
        // Given
        List<LogLine> lines = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            lines.add(new LogLine.Entry(minted("e" + i, now().plusSeconds(i), "%064x".formatted(i))));
        }
        Collections.reverse(lines);

        // When
        Reconciliation done = imported(null, new AnExport(lines));

        // Then
        assertThat(result(done).count(Verdict.UNEXPLAINED)).isEqualTo(2500);
        assertThat(entries(done)).hasSize(1000).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        OperationId nothing = installation.ids.nextOperation();
        var browse = installation.useCases.reconciliations().browseReconciliations();

        assertThat(catchThrowable(() -> browse.get(nothing)))
                .satisfies(end -> Ends.with("reconciliation-not-found", end));
        assertThat(catchThrowable(() -> browse.entries(nothing, null, PageRequest.first(1))))
                .satisfies(end -> Ends.with("reconciliation-not-found", end));
    }

    /** A minute passes before each line. */
    private final class Slow implements ImportAuditLog.Export {
        private final AnExport lines;

        Slow(List<LogLine> lines) {
            this.lines = new AnExport(lines);
        }

        @Override
        public boolean hasNext() {
            installation.clock.advance(Duration.ofMinutes(1));
            return lines.hasNext();
        }

        @Override
        public LogLine next() {
            return lines.next();
        }

        @Override
        public String digest() {
            return lines.digest();
        }
    }

    private String mint() {
        MintToken.Command command = new MintToken.Command(
                Installation.PROD, fivetran.applicationId(), new TokenComment("a test"), TokenLifetime.ofSeconds(3600));
        return Answers.result(installation.useCases.mintToken().handle(installation.mandate(), command))
                .token()
                .id()
                .value();
    }

    private Instant now() {
        return installation.clock.instant();
    }

    private static LogEvent minted(String key, Instant at, String token) {
        return new LogEvent(
                key,
                at,
                NUMBER,
                SomeLog.name(Deed.TOKEN_MINTED),
                new LogEvent.By("bob@example.com", "10.0.0.7", null),
                200,
                SomeLog.token(token));
    }

    private static LogEvent event(String key, Instant at, LogEvent.Name name, WorkspaceNumber number) {
        return new LogEvent(
                key, at, number, name, new LogEvent.By("bob@example.com", null, null), 200, SomeLog.nothing());
    }

    private ImportAuditLog importing() {
        return installation.useCases.reconciliations().importAuditLog(SomeLog.TERMS);
    }

    private static ImportAuditLog.Command command(@Nullable Period period, ImportAuditLog.Export export) {
        return new ImportAuditLog.Command(period, export);
    }

    private Reconciliation imported(@Nullable Period period, ImportAuditLog.Export export) {
        return Answers.result(importing().handle(installation.mandate(), command(period, export)));
    }

    private static Reconciliation.Result result(Reconciliation of) {
        return Objects.requireNonNull(of.result());
    }

    private List<ReconciliationEntry> entries(Reconciliation of) {
        return entries(of, null);
    }

    private List<ReconciliationEntry> entries(Reconciliation of, @Nullable Verdict verdict) {
        return installation
                .useCases
                .reconciliations()
                .browseReconciliations()
                .entries(of.id(), verdict, PageRequest.first(1000))
                .items();
    }

    private List<String> keys(Reconciliation of, Verdict verdict) {
        return entries(of, verdict).stream()
                .map(entry -> Objects.requireNonNull(entry.theirs()).key())
                .toList();
    }
}
