package io.partnerconnect.app.rest.account;

import io.partnerconnect.domain.model.account.AccountRole;
import io.partnerconnect.domain.model.account.AccountUser;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who can sign in to the account with a partner. */
public record AccountUserResponse(
        @Schema(examples = "ana@example.com") String email,
        AccountRole role,

        @Schema(description = "Who recorded that; partner-accounts: the service, from the first connection")
        String recordedBy,

        @Schema(description = "Since when the role is known")
        Instant since) {
    static AccountUserResponse from(AccountUser user) {
        return new AccountUserResponse(
                user.email().value(), user.role(), user.recordedBy().name(), user.since());
    }
}
