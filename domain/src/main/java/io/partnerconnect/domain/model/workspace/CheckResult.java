package io.partnerconnect.domain.model.workspace;

import org.jspecify.annotations.Nullable;

/** One item of a pre-flight check: verdict, what was seen, and, unless it passed, what to do. */
public record CheckResult(
        CheckKind check,
        Verdict verdict,
        String detail,
        @Nullable String remedy) {
    /** {@code UNKNOWN} says that it could not be found out, not that it is wrong. */
    public enum Verdict {
        PASS,
        FAIL,
        UNKNOWN
    }

    public static CheckResult pass(CheckKind check, String detail) {
        return new CheckResult(check, Verdict.PASS, detail, null);
    }

    public static CheckResult fail(CheckKind check, String detail, String remedy) {
        return new CheckResult(check, Verdict.FAIL, detail, remedy);
    }

    public static CheckResult unknown(CheckKind check, String detail) {
        return new CheckResult(check, Verdict.UNKNOWN, detail, null);
    }
}
