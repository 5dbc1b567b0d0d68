package io.partnerconnect.benchmarks;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Many callers at once: how they were answered, and how much memory the service took meanwhile. */
final class Load {
    private static final int CALLERS = 64;
    private static final int CALLS = 6000;

    private final ServiceProcess service;
    private final Map<String, Integer> answers = new TreeMap<>();

    Load(ServiceProcess service) {
        this.service = service;
    }

    /** Every third call is a mint. Returns the largest resident memory that was seen, in MiB. */
    long run(Sample.Call list, Sample.Call mint) throws IOException, InterruptedException {
        long largest = 0;
        CountDownLatch left = new CountDownLatch(CALLS);
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            for (int i = 0; i < CALLS; i++) {
                boolean mints = i % 3 == 0;
                callers.execute(() -> {
                    count(mints ? "mint" : "list", mints ? mint : list);
                    left.countDown();
                });
            }
            while (!left.await(100, TimeUnit.MILLISECONDS)) {
                largest = Math.max(largest, service.residentMemory());
            }
        }
        return largest;
    }

    /** How often each kind of call ended how. */
    Map<String, Integer> answers() {
        return answers;
    }

    private void count(String kind, Sample.Call call) {
        String end;
        try {
            call.run();
            end = "answered";
        } catch (Through.Refused refused) {
            end = Integer.toString(refused.status());
        } catch (Exception failure) {
            end = failure.getClass().getSimpleName();
        }
        synchronized (answers) {
            answers.merge(kind + " " + end, 1, Integer::sum);
        }
    }
}
