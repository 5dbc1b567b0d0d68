package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.connection.PartnerAnswer;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.connection.ReportedAnswer;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.ForgetConnection;
import io.partnerconnect.domain.port.in.RecordConnection;
import io.partnerconnect.domain.port.in.ReportPartnerAnswer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordConnectionTest {
    private static final PartnerKey FIVETRAN = Installation.FIVETRAN.key();

    private final Installation installation = new Installation();

    @BeforeEach
    void aWorkspace() {
        installation.registerProd();
    }

    @Test
    void aRecordSaysWhoRecordedItAndWhen() {
        // When
        RecordedConnection recorded = record(Installation.PROD, FIVETRAN);

        // Then
        assertThat(recorded)
                .isEqualTo(new RecordedConnection(
                        Installation.PROD, FIVETRAN, AnIntent.ALICE, installation.clock.instant()));
        assertThat(installation.connections.of(Installation.PROD)).containsExactly(recorded);
    }

    @Test
    void theFirstRecordStays() {
        // Given
        RecordedConnection first = record(Installation.PROD, FIVETRAN);
        installation.clock.advance(Duration.ofDays(1));

        // When
        RecordedConnection second = record(Installation.PROD, FIVETRAN);

        // Then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aConnectionNeedsARegisteredWorkspace() {
        assertThat(catchThrowable(() -> record(new WorkspaceName("nowhere"), FIVETRAN)))
                .satisfies(end -> Ends.with("workspace-not-found", end));
    }

    @Test
    void aConnectionNeedsAPartnerOfTheCatalogue() {
        assertThat(catchThrowable(() -> record(Installation.PROD, new PartnerKey("nobody"))))
                .satisfies(end -> Ends.with("partner-not-found", end));
    }

    @Test
    void whatAPartnerAnswersIsKeptWithWhoReportedItAndWhen() {
        // Given
        RecordedConnection recorded = record(Installation.PROD, FIVETRAN);
        installation.clock.advance(Duration.ofDays(1));

        // When
        RecordedConnection answered = report(Installation.PROD, PartnerAnswer.CONNECTION_NOT_FOUND);

        // Then
        assertThat(answered)
                .isEqualTo(recorded.answered(new ReportedAnswer(
                        PartnerAnswer.CONNECTION_NOT_FOUND, AnIntent.ALICE, installation.clock.instant())));
        assertThat(answered.isStaleAtPartner()).isTrue();
        assertThat(installation.ledger.written())
                .filteredOn(event -> event.action().equals("connection.report-answer"))
                .extracting(event -> event.details().text())
                .contains("partner_answer=CONNECTION_NOT_FOUND");
        assertThat(installation.connections.of(Installation.PROD)).containsExactly(answered);
    }

    @Test
    void aPartnerAnswersOfRecordedConnectionsOnly() {
        assertThat(catchThrowable(() -> report(Installation.PROD, PartnerAnswer.CONNECTED)))
                .satisfies(end -> Ends.with("recorded-connection-not-found", end));
        assertThat(catchThrowable(() -> report(new WorkspaceName("nowhere"), PartnerAnswer.CONNECTED)))
                .satisfies(end -> Ends.with("workspace-not-found", end));
    }

    @Test
    void aForgottenConnectionIsNotRecorded() {
        // Given
        record(Installation.PROD, FIVETRAN);

        // When
        forget(Installation.PROD);

        // Then
        assertThat(installation.connections.of(Installation.PROD)).isEmpty();
    }

    @Test
    void whatWasNotRecordedCannotBeForgotten() {
        assertThat(catchThrowable(() -> forget(Installation.PROD)))
                .satisfies(end -> Ends.with("recorded-connection-not-found", end));
        assertThat(catchThrowable(() -> forget(new WorkspaceName("nowhere"))))
                .satisfies(end -> Ends.with("workspace-not-found", end));
    }

    private RecordedConnection record(WorkspaceName workspace, PartnerKey partner) {
        var answer = installation
                .useCases
                .recordConnection()
                .handle(installation.mandate(), new RecordConnection.Command(workspace, partner));
        return ((Answer.Done<RecordedConnection>) answer).result();
    }

    private RecordedConnection report(WorkspaceName workspace, PartnerAnswer said) {
        var answer = installation
                .useCases
                .reportPartnerAnswer()
                .handle(installation.mandate(), new ReportPartnerAnswer.Command(workspace, FIVETRAN, said));
        return ((Answer.Done<RecordedConnection>) answer).result();
    }

    private void forget(WorkspaceName workspace) {
        installation
                .useCases
                .forgetConnection()
                .handle(installation.mandate(), new ForgetConnection.Command(workspace, FIVETRAN));
    }
}
