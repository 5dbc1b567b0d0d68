package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.workspace.WorkspaceName;

/**
 * Something of a workspace, as the latest reading showed that did show it.
 *
 * @param what what it was then
 */
public record Known<T>(WorkspaceName workspace, T what, Presence presence) {}
