package io.partnerconnect.domain.model.connection;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Instant;

/** That the tile of a partner carries a check mark in a workspace, as an administrator saw it or the service left it. */
public record RecordedConnection(WorkspaceName workspace, PartnerKey partner, Actor recordedBy, Instant recordedAt) {}
