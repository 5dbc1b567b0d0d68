package io.partnerconnect.domain.model.failure;

import org.jspecify.annotations.Nullable;

/**
 * What a workspace answered when it refused or failed, as far as it is safe to show: never its text.
 *
 * @param status the HTTP status
 * @param errorCode the workspace's own error code, when it gave one
 * @param requestId the {@code X-Request-Id} by which Databricks finds the call, when it gave one
 */
public record Upstream(
        int status, @Nullable String errorCode, @Nullable String requestId) {}
