package io.partnerconnect.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times of one kind of call, in milliseconds, shortest first. */
record Sample(List<Double> sorted) {
    /** A call to be timed. */
    interface Call {
        void run() throws Exception;
    }

    /** What two calls took. */
    record Pair(Sample one, Sample other) {}

    /** The calls of both sides take turns, so that whatever else the machine does meets both. */
    static Pair sideBySide(int times, Call one, Call other) throws Exception {
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            first.add(time(one));
            second.add(time(other));
        }
        Collections.sort(first);
        Collections.sort(second);
        return new Pair(new Sample(first), new Sample(second));
    }

    private static double time(Call call) throws Exception {
        long start = System.nanoTime();
        call.run();
        return (System.nanoTime() - start) / 1e6;
    }

    double median() {
        return sorted.get(sorted.size() / 2);
    }

    double p90() {
        return sorted.get(sorted.size() * 9 / 10);
    }
}
