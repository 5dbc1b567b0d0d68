package io.partnerconnect.torture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** One field of the matrix. */
record Cell(Kind kind, Call call, Blow blow, Moment moment) {
    static List<Cell> all() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> kind.calls().stream().flatMap(call -> of(kind, call)))
                .toList();
    }

    private static Stream<Cell> of(Kind kind, Call call) {
        return Arrays.stream(Blow.values())
                .flatMap(blow -> moments(blow).map(moment -> new Cell(kind, call, blow, moment)));
    }

    private static Stream<Moment> moments(Blow blow) {
        return switch (blow) {
            case KILL, STOP, CUT -> Arrays.stream(Moment.values());
            case RESET -> Stream.of(Moment.SENT);
            case ANSWER_LOST, DONE_503 -> Stream.of(Moment.DONE);
        };
    }

    String request() {
        return kind + " " + call;
    }

    /** As it is chosen by: {@code CONNECT MINT KILL AFTER_INTENT}. */
    @Override
    public String toString() {
        return request() + " " + blow + " " + moment;
    }
}
