package io.partnerconnect.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What calls took, of all who made them at once.
 *
 * @param sorted in milliseconds, shortest first
 * @param seconds from the first call to the end of the last
 */
record Timings(List<Double> sorted, double seconds) {
    /** What one of several does; returns what each call of his took, in milliseconds. */
    interface Caller {
        List<Double> call() throws Exception;
    }

    static Timings of(List<Double> times, double seconds) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return new Timings(sorted, seconds);
    }

    /** All begin at once, and the last one's end is the end. */
    static Timings of(List<Caller> callers) throws InterruptedException, ExecutionException {
        List<Double> times = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService all = Executors.newFixedThreadPool(callers.size())) {
            List<Future<List<Double>>> done = new ArrayList<>();
            for (Caller each : callers) {
                done.add(all.submit(each::call));
            }
            for (Future<List<Double>> each : done) {
                times.addAll(each.get());
            }
        }
        return of(times, (System.nanoTime() - start) / 1e9);
    }

    /** Such as 0.99: what so large a part of the calls took at most. */
    double at(double part) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * part)));
    }

    double perSecond() {
        return sorted.size() / seconds;
    }

    @Override
    public String toString() {
        return "p50 %5.1f, p99 %5.1f ms, %4.0f a second".formatted(at(0.5), at(0.99), perSecond());
    }
}
