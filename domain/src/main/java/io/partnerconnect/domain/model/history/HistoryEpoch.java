package io.partnerconnect.domain.model.history;

import io.partnerconnect.domain.model.audit.Actor;
import java.time.Instant;

/**
 * A stretch of the history that was kept in one database without interruption.
 *
 * @param number from 1
 * @param firstSize how many events the history had when it began
 * @param database which database, as that names itself
 */
public record HistoryEpoch(long number, long firstSize, String database, Instant openedAt, Actor openedBy) {}
