package io.partnerconnect.torture;

import java.util.ArrayList;
import java.util.List;

/** One field of the matrix. */
record Cell(Kind kind, Call call, Moment moment, Blow blow) {
    static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Call call : kind.calls()) {
                for (Blow blow : Blow.values()) {
                    moments(blow).forEach(moment -> cells.add(new Cell(kind, call, moment, blow)));
                }
            }
        }
        return cells;
    }

    private static List<Moment> moments(Blow blow) {
        return switch (blow) {
            case KILL, STOP, CUT -> List.of(Moment.values());
            case RESET_BEFORE -> List.of(Moment.BEFORE);
            case ANSWER_LOST, EXECUTED_503 -> List.of(Moment.AFTER);
        };
    }

    String request() {
        return kind + " " + call;
    }

    String strike() {
        return blow.isOfReplica() ? blow + "/" + moment : blow.toString();
    }
}
