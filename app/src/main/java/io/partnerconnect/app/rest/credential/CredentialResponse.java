package io.partnerconnect.app.rest.credential;

import io.partnerconnect.domain.model.servicecredential.CredentialKind;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.servicecredential.CredentialReport;
import io.partnerconnect.domain.model.servicecredential.CredentialSource;
import io.partnerconnect.domain.model.servicecredential.SealedCredential;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A credential of the service, without its value. */
public record CredentialResponse(
        @Schema(examples = "prod-eu-admin") String name,

        @Schema(
                description =
                        "CONFIGURATION: set there, environment variables among it. FILE: in a file that the configuration names. VAULT: in"
                                + " HashiCorp Vault, where the configuration says. SEALED: in the database")
        CredentialSource source,

        CredentialKind kind,

        @Schema(description = "OAUTH_CLIENT: the application id of the service principal") @Nullable
        String clientId,

        @Schema(description = "SEALED: the name of the key it is sealed with", examples = "2026-11") @Nullable
        String keyId,

        @Schema(description = "SEALED: when there was first one of that name") @Nullable
        Instant createdAt,

        @Schema(
                description =
                        "How long there has been that value, where that is told: when its token was made, when it was put where it is kept")
        @Nullable
        Instant valueSince,

        @Schema(description = "How many whole days ago that was") @Nullable
        Long ageDays,

        @Schema(description = "When it ends; null when that is not known") @Nullable
        Instant expiresAt,

        @Schema(description = "The operation by which it is being rotated; null when that is over, or never was")
        @Nullable
        String rotationOperationId,

        @Schema(description = "Why it cannot be used; null when it can. VAULT: when it was looked at last") @Nullable
        ProblemResponse problem,

        @Schema(description = "What the last look at it showed; null when nobody has looked yet") @Nullable
        CredentialCheckResponse check,

        @Schema(description = "The workspaces registered with it: the first hundred by name")
        List<String> workspaces,

        @Schema(description = "How many they are") int workspaceCount,
        @Schema(description = "SEALED: the ETag") @Nullable Long version) {
    private static final int SHOWN = 100;

    /** What is wrong with it, and what to do. */
    public record ProblemResponse(
            @Schema(examples = "credential-key-missing") String code, String detail, String remedy) {
        static @Nullable ProblemResponse from(CredentialLookup.@Nullable Trouble trouble) {
            return trouble == null ? null : new ProblemResponse(trouble.code(), trouble.detail(), trouble.remedy());
        }
    }

    static CredentialResponse from(CredentialReport report, Instant now) {
        SealedCredential sealed = report.sealed();
        Instant since = report.since();
        return new CredentialResponse(
                report.name().value(),
                report.source(),
                report.kind(),
                report.clientId(),
                sealed == null ? null : sealed.value().envelope().key().value(),
                sealed == null ? null : sealed.createdAt(),
                since,
                since == null ? null : Duration.between(since, now).toDays(),
                report.expiresAt(),
                sealed == null || sealed.rotation() == null
                        ? null
                        : sealed.rotation().operation().toString(),
                ProblemResponse.from(report.trouble()),
                CredentialCheckResponse.from(report.check()),
                report.workspaces().stream()
                        .limit(SHOWN)
                        .map(WorkspaceName::value)
                        .toList(),
                report.workspaces().size(),
                sealed == null ? null : sealed.version());
    }
}
