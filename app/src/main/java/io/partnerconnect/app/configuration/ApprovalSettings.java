package io.partnerconnect.app.configuration;

import io.partnerconnect.domain.model.approval.ApprovalClass;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What needs the approval of another person. */
public interface ApprovalSettings {
    /**
     * What needs one: of {@code DISCONNECT_FULL}, {@code PRINCIPAL_REMOVAL}, {@code REVOCATION}, {@code CAMPAIGN}, {@code ACCESS}, {@code AUDIT_REMOVAL}. In
     * production all of them unless it is set; set to nothing, nothing needs one.
     */
    Optional<Set<ApprovalClass>> required();

    /** How long an approval is good for, from when it is asked for: 1 minute to 30 days. */
    @WithDefault("24h")
    Duration expiry();

    /** Whether something may be done without one, loudly, and reviewed afterwards. */
    @WithDefault("true")
    boolean breakGlass();
}
