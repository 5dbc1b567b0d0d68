package io.partnerconnect.domain.model.retention;

import io.partnerconnect.evidence.Places;

/**
 * What is in a month of the audit.
 *
 * @param events how many events
 * @param unsealed how many of them have no place in the history, are there twice, or are not what was sealed
 * @param places where in the history the others are
 * @param published whether a checkpoint that covers them is known to be outside of the database
 * @param unsettled how many are of operations of which it is not known how they ended
 * @param older how many outcomes and steps are of operations that began in an older month, which is kept
 */
public record MonthContents(long events, long unsealed, Places places, boolean published, long unsettled, long older) {}
