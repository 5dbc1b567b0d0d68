package io.partnerconnect.domain.model.token;

/**
 * How many tokens a filter admits.
 *
 * @param ofPartners how many of them are of partners' service principals
 * @param workspaces in how many workspaces
 * @param holders how many hold them
 */
public record TokenCount(long tokens, long ofPartners, long workspaces, long holders) {}
