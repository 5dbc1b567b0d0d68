package io.partnerconnect.app.rest.account;

import io.partnerconnect.domain.model.account.AccountConcern;
import io.partnerconnect.domain.model.account.AccountReport;
import io.partnerconnect.domain.model.account.AccountRole;
import io.partnerconnect.domain.model.account.AccountUser;
import io.partnerconnect.domain.model.account.Attestation;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The organisation's account with a partner, as far as it is recorded here. */
public record AccountResponse(
        @Schema(examples = "fivetran") String partner,
        @Schema(examples = "Fivetran") String displayName,

        @Schema(description = "Whether people can sign in to the partner from Partner Connect")
        boolean signIn,

        @Schema(description = "Whether the administrator can let others add users, as far as the catalogue knows")
        boolean allowsDelegation,

        @Nullable String docsUrl,
        @Nullable String supportUrl,
        @Nullable AccountUserResponse administrator,
        List<String> delegates,

        @Schema(description = "How many can sign in, the administrator and delegates included")
        int userCount,

        List<String> connectedWorkspaces,

        @Schema(description = "Null when there is no administrator, or nobody looked yet") @Nullable
        PresenceResponse administratorPresence,

        @Nullable Instant attestedAt,
        @Nullable String attestedBy,

        @Schema(description = "When somebody has to confirm again that this is right; null when there is nobody")
        @Nullable
        Instant attestationDueAt,

        boolean attestationOverdue,
        GuidanceResponse administratorUnavailable,

        @Schema(
                description =
                        "When no workspace is connected any longer, and there are still users: the account may be closed")
        @Nullable
        ClosingResponse lastWorkspaceGone,

        List<ConcernResponse> concerns,

        @Schema(description = "How often this was changed; the ETag")
        long version) {
    /** What to do when the administrator is not available. */
    public record GuidanceResponse(
            List<String> steps, @Nullable String supportUrl) {
        static GuidanceResponse from(AccountReport report) {
            return new GuidanceResponse(
                    Steps.administratorUnavailable(report),
                    report.partner().links().support());
        }
    }

    /** How to close an account that is not needed any more. */
    public record ClosingResponse(
            int usersRegistered,
            List<String> steps,
            @Nullable String supportUrl) {
        static ClosingResponse from(AccountReport report) {
            return new ClosingResponse(
                    report.account().users().size(),
                    Steps.closing(report.partner()),
                    report.partner().links().support());
        }
    }

    /** Something wrong or risky. */
    public record ConcernResponse(
            @Schema(
                    description =
                            "NO_ADMINISTRATOR, ADMINISTRATOR_NOT_ACTIVE, ADMINISTRATOR_ALONE, ATTESTATION_OVERDUE or NO_WORKSPACE_CONNECTED")
            String code,

            String detail,
            String remedy) {
        static ConcernResponse from(AccountConcern concern, Partner partner) {
            return new ConcernResponse(concern.code(), concern.sentence(), concern.remedy(partner));
        }
    }

    static AccountResponse from(AccountReport report) {
        Partner partner = report.partner();
        List<AccountUser> users = report.account().users();
        Optional<Attestation> attestation = Optional.ofNullable(report.account().attestation());
        return new AccountResponse(
                partner.key().value(),
                partner.displayName(),
                partner.signIn(),
                partner.allowsDelegation(),
                partner.links().docs(),
                partner.links().support(),
                report.account().administrator().map(AccountUserResponse::from).orElse(null),
                delegates(users),
                users.size(),
                report.connected().stream().map(WorkspaceName::value).toList(),
                Optional.ofNullable(report.presence())
                        .map(PresenceResponse::from)
                        .orElse(null),
                attestation.map(Attestation::at).orElse(null),
                attestation.map(each -> each.by().name()).orElse(null),
                report.attestationDue(),
                report.isAttestationOverdue(),
                GuidanceResponse.from(report),
                report.isLastWorkspaceGone() ? ClosingResponse.from(report) : null,
                report.concerns().stream()
                        .map(concern -> ConcernResponse.from(concern, partner))
                        .toList(),
                report.account().version());
    }

    static List<String> delegates(List<AccountUser> users) {
        return users.stream()
                .filter(user -> user.role() == AccountRole.DELEGATE)
                .map(user -> user.email().value())
                .toList();
    }
}
