package io.partnerconnect.verifier;

import io.partnerconnect.evidence.Places;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** The program. */
public final class Main {
    private static final String USAGE = """
            Checks an export of the audit of Partner Connect Admin. Needs no network.

              java -jar verifier.jar EXPORT KEYS [--published FILE] [--not-before TIME]

              EXPORT             what GET /api/v1/audit/export answers; - for what comes in
              KEYS               a file with public keys of the log, one in each line
              --published FILE   checkpoints that were published before: each must be part of the export
              --not-before TIME  the last checkpoint must not be older, such as 2026-11-29T07:30:00Z

            Ends with 0: verified; 1: not verified, and says where first; 2: cannot be read.
            """;

    private static final int UNREADABLE = 2;

    private Main() {}

    public static void main(String[] words) {
        System.exit(run(List.of(words), System.out, System.err));
    }

    /** The program, without ending the process. */
    static int run(List<String> words, PrintStream out, PrintStream err) {
        if (words.isEmpty() || words.contains("--help")) {
            out.print(USAGE);
            return words.isEmpty() ? UNREADABLE : 0;
        }
        try {
            return verify(Arguments.parse(words), out, err);
        } catch (Arguments.Unusable e) {
            err.println("cannot be checked: " + e.getMessage());
        } catch (IOException e) {
            err.println("cannot be read: " + e.getMessage());
        }
        return UNREADABLE;
    }

    private static int verify(Arguments arguments, PrintStream out, PrintStream err) throws IOException {
        try (InputStream export = arguments.openExport();
                InputStream published = arguments.openPublished()) {
            Verdict verdict = new Verifier(arguments.keys(), arguments.notBefore()).verify(export, published);
            say(verdict, arguments.published() != null, out, err);
            return verdict.exitCode();
        }
    }

    private static void say(Verdict verdict, boolean compared, PrintStream out, PrintStream err) {
        switch (verdict) {
            case Verdict.Verified(long events, long checkpoints, var last, long published, Places removed) -> {
                out.printf("verified: %d events of %s, %d checkpoints%n", events, last.log(), checkpoints);
                out.printf(
                        "the last checkpoint: number %d, epoch %d, %s, root %s%n",
                        last.number(), last.epoch(), last.at(), last.root());
                if (removed.count() > 0) {
                    out.println(removed.count() + " of the events were removed by retention, as sealed events say: "
                            + removed);
                }
                out.println(
                        compared
                                ? published + " published checkpoints agree"
                                : "not compared with published checkpoints: that the end was cut off would not show");
            }
            case Verdict.NotVerified(String at, String what) ->
                out.println("NOT VERIFIED, first at " + at + ": " + what);
            case Verdict.Unreadable(String what) -> err.println("cannot be read: " + what);
        }
    }
}
