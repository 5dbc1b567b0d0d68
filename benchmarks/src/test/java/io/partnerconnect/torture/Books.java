package io.partnerconnect.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Whether the audit is whole: every intent with one outcome, in that order, and nothing left to settle. */
final class Books {
    private static final String UNFINISHED = """
            SELECT concat_ws(' ', id, workspace, partner, kind, state, waits_for, code) FROM pca.operation
            WHERE ended_at IS NULL AND coalesce(waits_for, state) <> ALL (string_to_array(?, ','))""";
    private static final String UNSETTLED = """
            SELECT concat_ws(' ', id, action, workspace, code) FROM audit_v1.operations
            WHERE outcome = 'UNKNOWN' AND settlement IS NULL""";
    private static final String WITHOUT_OUTCOME = """
            SELECT concat_ws(' ', a.id, a.action, a.workspace) FROM audit_v1.operations AS a
            WHERE a.outcome IS NULL AND a.settlement IS NULL AND NOT EXISTS (
                SELECT 1 FROM pca.operation AS o WHERE o.ended_at IS NULL AND o.id IN (a.id, a.part_of_operation_id))""";
    private static final String TWO_OUTCOMES = """
            SELECT operation_id::text FROM audit.event WHERE phase = 'OUTCOME' GROUP BY 1 HAVING count(*) > 1""";
    private static final String OUTCOME_FIRST = """
            SELECT concat_ws(' ', id, part_of_operation_id) FROM audit_v1.operations WHERE concluded_at < intended_at""";

    private final Database database;

    Books(Database database) {
        this.database = database;
    }

    /** Until nothing goes on by itself any more but what waits for one of {@code named}; and, if asked for, all is settled. */
    boolean awaitRest(boolean settled, Duration most, String named) {
        return Pause.until(() -> atRest(settled, named), most);
    }

    private boolean atRest(boolean settled, String named) {
        return database.texts(UNFINISHED, named).isEmpty()
                && (!settled
                        || (database.texts(UNSETTLED).isEmpty()
                                && database.texts(WITHOUT_OUTCOME).isEmpty()));
    }

    List<String> violations(boolean settled, String named) {
        List<String> wrong = new ArrayList<>();
        note(wrong, "no named state: ", database.texts(UNFINISHED, named));
        note(wrong, "an intent without outcome: ", database.texts(WITHOUT_OUTCOME));
        note(wrong, "an intent with two outcomes: ", database.texts(TWO_OUTCOMES));
        note(wrong, "an outcome before its intent: ", database.texts(OUTCOME_FIRST));
        if (settled) {
            note(wrong, "not settled: ", database.texts(UNSETTLED));
        }
        return wrong;
    }

    private static void note(List<String> wrong, String what, List<String> found) {
        found.forEach(each -> wrong.add(what + each));
    }
}
