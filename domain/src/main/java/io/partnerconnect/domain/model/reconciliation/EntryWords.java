package io.partnerconnect.domain.model.reconciliation;

import org.jspecify.annotations.Nullable;

/** What was judged, in a sentence. */
final class EntryWords {
    private EntryWords() {}

    static String of(ReconciliationEntry entry) {
        return switch (entry) {
            case ReconciliationEntry.Explained(var workspace, var deed, var event, var act, var evidence) ->
                theirs(deed, event) + ": " + ours(act) + by(evidence);
            case ReconciliationEntry.Theirs(var workspace, var deed, var event, var platform) ->
                theirs(deed, event) + (platform ? ": Databricks does that by itself." : ": not through this service.");
            case ReconciliationEntry.Ours(var workspace, var deed, var act, var pending) ->
                "Databricks' log does not " + (pending ? "yet " : "") + "say that " + deed.words() + ", but this was "
                        + ours(act) + ".";
        };
    }

    private static String theirs(Deed deed, LogEvent event) {
        String what = deed.words();
        return Character.toUpperCase(what.charAt(0))
                + what.substring(1)
                + about(" for ", event.target().principal())
                + about(" for ", event.target().partner())
                + about(" by ", event.by().identity())
                + about(" from ", event.by().address())
                + (event.refused() ? ", and refused with status " + event.status() : "");
    }

    private static String about(String word, @Nullable String text) {
        return text == null ? "" : word + text;
    }

    private static String ours(Act act) {
        return act.action().code() + " of " + act.actor().name();
    }

    private static String by(Recognition evidence) {
        return switch (evidence) {
            case TOKEN -> ", the same token.";
            case SUBJECT -> ", to the same at the same time.";
            case TIME -> ", at the same time.";
        };
    }
}
