package io.partnerconnect.domain.model.workspace;

import io.partnerconnect.domain.model.address.PrivateRanges;

/** Where a workspace is, and which private addresses its name may stand for. */
public record WorkspaceAddress(WorkspaceUrl url, PrivateRanges privateRanges) {}
