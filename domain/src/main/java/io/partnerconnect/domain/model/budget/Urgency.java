package io.partnerconnect.domain.model.budget;

import java.util.function.Supplier;

/**
 * Who waits for what is being done. It goes with the thread: what is done in the background says so once, around all of it, and whoever
 * asks a workspace on its behalf need not be told.
 */
public enum Urgency {
    /** A person. */
    INTERACTIVE,
    /** Many in the background, for one look: it comes before the others of the background, and takes nothing more of what is left to people. */
    SHARED,
    /** Nobody. */
    BULK;

    private static final ScopedValue<Urgency> CURRENT = ScopedValue.newInstance();

    /** That of the current thread; where nothing was said a person waits. */
    public static Urgency current() {
        return CURRENT.orElse(INTERACTIVE);
    }

    /** Does the work, on this thread, with this urgency. */
    public void during(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** The same, for work that comes to something. Threads that are begun within it have to be told anew. */
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }
}
