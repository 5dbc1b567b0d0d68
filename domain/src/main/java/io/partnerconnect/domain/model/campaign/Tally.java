package io.partnerconnect.domain.model.campaign;

/** How many items are how far. */
public record Tally(long pending, long underWay, long done, long failed, long skipped) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(
                pending + other.pending,
                underWay + other.underWay,
                done + other.done,
                failed + other.failed,
                skipped + other.skipped);
    }

    /** How many have come to rest, well or not. */
    public long rested() {
        return done + failed;
    }

    /** Whether none of them moves any more, or is still to be begun. */
    boolean isAtRest() {
        return pending == 0 && underWay == 0;
    }
}
