package io.partnerconnect.app.rest.custody;

import io.partnerconnect.app.rest.input.Answers;
import io.partnerconnect.app.rest.input.Mandates;
import io.partnerconnect.app.rest.input.ReasonRequest;
import io.partnerconnect.app.rest.input.Why;
import io.partnerconnect.domain.model.operation.HandOver;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.ConfirmHandOver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Confirms hand-overs for callers, and tells of them with the partner's documentation. */
@ApplicationScoped
class HandOverAnswers {
    private final ConfirmHandOver confirmHandOver;
    private final BrowseCatalogue partners;
    private final Mandates mandates;

    HandOverAnswers(ConfirmHandOver confirmHandOver, BrowseCatalogue partners, Mandates mandates) {
        this.confirmHandOver = confirmHandOver;
        this.partners = partners;
        this.mandates = mandates;
    }

    Response confirm(OperationId operation, ReasonRequest body) {
        Why why = Why.of(body.reason(), body.ticket());
        ConfirmHandOver.Command command = new ConfirmHandOver.Command(operation);
        return Answers.of(
                confirmHandOver.handle(mandates.of(why.reason(), why.ticket(), command), command),
                done -> Response.ok(response(done.result())));
    }

    HandOverResponse response(HandOver handOver) {
        return HandOverResponse.from(handOver, partners.catalogue().partners());
    }
}
