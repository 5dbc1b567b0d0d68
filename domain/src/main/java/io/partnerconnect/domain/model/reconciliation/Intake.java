package io.partnerconnect.domain.model.reconciliation;

import java.util.List;

/**
 * What was read of an export, in lines. Each line is counted once as one of the others.
 *
 * @param added entries that were not known before
 * @param known entries that an earlier import had brought, or that came twice
 * @param ignored entries that are nobody's business here
 * @param unregistered entries of a workspace that is not registered, or whose number is not known
 * @param unreadable what was no entry
 * @param samples the first few of these
 */
public record Intake(
        long lines,
        long added,
        long known,
        long ignored,
        long unregistered,
        long unreadable,
        List<LogLine.Unreadable> samples) {
    /** So many unreadable lines are remembered with the reason. */
    public static final int MOST_SAMPLES = 10;

    public Intake {
        samples = List.copyOf(samples);
    }
}
