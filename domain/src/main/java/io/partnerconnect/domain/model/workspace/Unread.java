package io.partnerconnect.domain.model.workspace;

import io.partnerconnect.domain.model.failure.Failure;

/** A workspace that could not be read, and why. */
public record Unread(WorkspaceName workspace, Failure failure) {}
