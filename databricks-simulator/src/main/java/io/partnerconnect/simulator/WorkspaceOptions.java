package io.partnerconnect.simulator;

/**
 * How a workspace is made.
 *
 * @param scimPageCap the most SCIM resources it puts on a page, whatever {@code count} says
 * @param journalSize how many of its latest requests, and of its latest changes, it remembers
 */
public record WorkspaceOptions(int scimPageCap, int journalSize) {
    public static WorkspaceOptions defaults() {
        return new WorkspaceOptions(100, 10_000);
    }

    public WorkspaceOptions withScimPageCap(int cap) {
        return new WorkspaceOptions(cap, journalSize);
    }

    public WorkspaceOptions withJournalSize(int size) {
        return new WorkspaceOptions(scimPageCap, size);
    }
}
