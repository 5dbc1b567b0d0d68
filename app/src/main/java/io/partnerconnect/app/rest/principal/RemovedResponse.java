package io.partnerconnect.app.rest.principal;

import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.RemovePrincipal;
import java.util.List;

/** What a manual disconnect removed, seen gone by two reads in a row. */
public record RemovedResponse(
        String operationId, String applicationId, String id, String displayName, List<String> revokedTokenIds) {
    static RemovedResponse from(Answer.Done<RemovePrincipal.Removed> done) {
        ServicePrincipal principal = done.result().principal();
        return new RemovedResponse(
                done.operation().toString(),
                principal.applicationId().toString(),
                principal.id().toString(),
                principal.displayName(),
                done.result().tokens().stream().map(TokenId::value).toList());
    }
}
