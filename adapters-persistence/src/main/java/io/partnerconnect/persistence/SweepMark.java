package io.partnerconnect.persistence;

import org.jspecify.annotations.Nullable;

/** How far the events have been looked through: all of transactions before {@code until} have their place, once nothing is swept any more. */
record SweepMark(String until, boolean sweeping) {
    private static final String SWEEPING = " sweeping";

    /** Where nothing was looked through, nothing is said to have been. */
    static SweepMark parse(@Nullable String mark) {
        String text = mark == null ? "0" : mark;
        return new SweepMark(text.replace(SWEEPING, ""), text.endsWith(SWEEPING));
    }

    @Override
    public String toString() {
        return sweeping ? until + SWEEPING : until;
    }
}
