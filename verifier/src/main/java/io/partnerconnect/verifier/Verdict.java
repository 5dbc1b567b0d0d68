package io.partnerconnect.verifier;

import io.partnerconnect.evidence.Checkpoint;
import io.partnerconnect.evidence.Places;

/** What came of checking an export. */
public sealed interface Verdict {
    /** What the program ends with. */
    int exitCode();

    /**
     * Every event is what was sealed, at its place, or was removed as sealed events say, and all checkpoints are those of this history.
     *
     * @param last the latest of them: what the export says nothing of is what happened after it
     * @param published how many checkpoints from elsewhere agree
     * @param removed which of the events retention removed: their hashes are what was sealed, and sealed events say that it did
     */
    record Verified(long events, long checkpoints, Checkpoint last, long published, Places removed) implements Verdict {
        @Override
        public int exitCode() {
            return 0;
        }
    }

    /**
     * Something was changed, or the export is not whole.
     *
     * @param at where first: which event or checkpoint, and which line
     * @param what what is wrong there
     */
    record NotVerified(String at, String what) implements Verdict {
        @Override
        public int exitCode() {
            return 1;
        }
    }

    /** There is nothing to check, or nothing to check it with. */
    record Unreadable(String what) implements Verdict {
        @Override
        public int exitCode() {
            return 2;
        }
    }
}
