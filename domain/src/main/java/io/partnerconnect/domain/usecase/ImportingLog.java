package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.reconciliation.Intake;
import io.partnerconnect.domain.model.reconciliation.MatchingTerms;
import io.partnerconnect.domain.model.reconciliation.Period;
import io.partnerconnect.domain.model.reconciliation.Reconciliation;
import io.partnerconnect.domain.port.in.ImportAuditLog;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Imports an export and judges it. It has to be over before the settling job takes its operation for dead: it gives up before that, and
 * what was read by then is kept.
 */
final class ImportingLog implements Doing<ImportAuditLog.Command, Reconciliation> {
    private static final Duration LONGEST = Duration.ofSeconds(100);

    private final Surroundings.Comparison kept;
    private final Numbering numbering;
    private final MatchingTerms terms;
    private final InstantSource clock;

    ImportingLog(Surroundings.Comparison kept, Numbering numbering, MatchingTerms terms, InstantSource clock) {
        this.kept = kept;
        this.numbering = numbering;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public Reconciliation carryOut(Mandate mandate, ImportAuditLog.Command command) {
        Instant begun = clock.instant();
        Reconciliation reconciliation = new Reconciliation(mandate.operation(), mandate.actor(), begun, null);
        kept.reconciliations().begin(reconciliation);
        Runnable inTime = () -> inTime(begun);
        Numbering.Numbered numbers = numbering.find();
        Receiving receiving = new Receiving(kept.events(), terms.vocabulary(), numbers.known());
        receive(command.export(), receiving, inTime);
        Period period = command.period() == null ? receiving.period() : command.period();
        Judging judging = new Judging(kept, mandate.operation(), terms, clock.instant(), inTime);
        receiving.covered().forEach((number, workspace) -> judging.judge(number, workspace, period));
        Intake intake = receiving.intake();
        Reconciliation.Result result = new Reconciliation.Result(
                clock.instant(), period, command.export().digest(), intake, judging.verdicts(), numbers.unknown());
        kept.reconciliations().complete(mandate.operation(), result);
        return new Reconciliation(mandate.operation(), mandate.actor(), begun, result);
    }

    private static void receive(ImportAuditLog.Export export, Receiving receiving, Runnable inTime) {
        while (export.hasNext()) {
            inTime.run();
            receiving.take(export.next());
        }
        receiving.keep();
        receiving.period();
    }

    private void inTime(Instant begun) {
        if (clock.instant().isAfter(begun.plus(LONGEST))) {
            throw new Failure.Invalid(
                    "body",
                    "must be imported within " + LONGEST.toSeconds()
                            + " seconds; send it in smaller parts: what was read is kept, and nothing is doubled");
        }
    }
}
