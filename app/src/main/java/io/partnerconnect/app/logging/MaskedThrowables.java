package io.partnerconnect.app.logging;

import java.util.IdentityHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Copies of what is thrown, for a log: looking as it did, but for credentials in what it, its causes and what it suppressed say. */
final class MaskedThrowables {
    private final IdentityHashMap<Throwable, Throwable> copies = new IdentityHashMap<>();

    /** The same where there is no credential in it. */
    Throwable masked(Throwable thrown) {
        return isClean(thrown, new IdentityHashMap<>()) ? thrown : copy(thrown);
    }

    private static boolean isClean(@Nullable Throwable thrown, IdentityHashMap<Throwable, Boolean> seen) {
        if (thrown == null || seen.put(thrown, true) != null) {
            return true;
        }
        String text = thrown.toString();
        return CredentialMask.masked(text).equals(text)
                && isClean(thrown.getCause(), seen)
                && Stream.of(thrown.getSuppressed()).allMatch(suppressed -> isClean(suppressed, seen));
    }

    /** Each once, so that it ends where causes go round in a circle. */
    private Throwable copy(Throwable thrown) {
        Throwable known = copies.get(thrown);
        if (known != null) {
            return known;
        }
        Throwable copy = new Masked(CredentialMask.masked(thrown.toString()));
        copies.put(thrown, copy);
        copy.setStackTrace(thrown.getStackTrace());
        Throwable cause = thrown.getCause();
        if (cause != null) {
            copy.initCause(copy(cause));
        }
        Stream.of(thrown.getSuppressed()).forEach(suppressed -> copy.addSuppressed(copy(suppressed)));
        return copy;
    }

    /** Printed as what it stands for. */
    private static final class Masked extends Throwable {
        private static final long serialVersionUID = 1L;

        private final String text;

        Masked(String text) {
            super(text);
            this.text = text;
        }

        @Override
        @SuppressWarnings("OverrideThrowableToString") // the name of its class is in the text already
        public String toString() {
            return text;
        }
    }
}
