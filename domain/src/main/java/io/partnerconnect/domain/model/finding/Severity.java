package io.partnerconnect.domain.model.finding;

/** How bad a finding is, with the points of a hundred that a connection or an account loses by it. */
public enum Severity {
    LOW(5),
    MEDIUM(10),
    HIGH(20),
    CRITICAL(40);

    private final int points;

    Severity(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }
}
