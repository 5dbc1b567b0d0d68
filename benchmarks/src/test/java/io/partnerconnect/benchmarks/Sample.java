package io.partnerconnect.benchmarks;

import java.util.Arrays;

/** Times of one kind of call, in milliseconds. */
record Sample(double[] sorted) {
    /** A call to be timed. */
    interface Call {
        void run() throws Exception;
    }

    /** The calls of both sides take turns, so that whatever else the machine does meets both. */
    static Sample[] sideBySide(int times, Call one, Call other) throws Exception {
        double[][] taken = new double[2][times];
        for (int i = 0; i < times; i++) {
            taken[0][i] = time(one);
            taken[1][i] = time(other);
        }
        Arrays.sort(taken[0]);
        Arrays.sort(taken[1]);
        return new Sample[] {new Sample(taken[0]), new Sample(taken[1])};
    }

    private static double time(Call call) throws Exception {
        long start = System.nanoTime();
        call.run();
        return (System.nanoTime() - start) / 1e6;
    }

    double median() {
        return sorted[sorted.length / 2];
    }

    double p90() {
        return sorted[sorted.length * 9 / 10];
    }
}
