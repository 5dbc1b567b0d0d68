package io.partnerconnect.app.rest.fleet;

import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.domain.model.finding.Finding;
import io.partnerconnect.domain.model.finding.FindingId;
import io.partnerconnect.domain.port.in.AcknowledgeFinding;
import io.partnerconnect.domain.port.in.BrowseFindings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Acknowledges findings for callers, and tells of them as they are at this time. */
@ApplicationScoped
class FindingAnswers {
    private final BrowseFindings findings;
    private final AcknowledgeFinding acknowledgeFinding;
    private final Mandates mandates;
    private final InstantSource clock;

    FindingAnswers(
            BrowseFindings findings, AcknowledgeFinding acknowledgeFinding, Mandates mandates, InstantSource clock) {
        this.findings = findings;
        this.acknowledgeFinding = acknowledgeFinding;
        this.mandates = mandates;
        this.clock = clock;
    }

    Response acknowledge(FindingId id, @Nullable Instant until, Why why) {
        var command =
                new AcknowledgeFinding.Command(id, findings.get(id).found().scope(), until);
        return Answers.of(
                acknowledgeFinding.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.ok(response(done.result())));
    }

    FleetFindingResponse response(Finding finding) {
        return FleetFindingResponse.from(finding, clock.instant());
    }
}
