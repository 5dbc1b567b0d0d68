package io.partnerconnect.domain.model.rotation;

import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.token.TokenId;
import java.time.Instant;

/**
 * That a partner in a workspace was found to have switched to a new token, the last time it had to.
 *
 * @param token the new one
 * @param at when that was found
 */
public record CutOver(PartnerKey partner, TokenId token, Instant at) {}
