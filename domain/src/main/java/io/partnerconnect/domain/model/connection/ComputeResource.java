package io.partnerconnect.domain.model.connection;

import io.partnerconnect.domain.model.partner.Compute;

/** A SQL warehouse or cluster of a workspace, by the id the workspace gave it. {@code state} is the workspace's own word. */
public record ComputeResource(Compute kind, String id, String name, String state) {}
