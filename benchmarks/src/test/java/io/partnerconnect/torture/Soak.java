package io.partnerconnect.torture;

import io.partnerconnect.simulator.SimulatedWorkspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Several clients work on 500 connections over three replicas, one of which is killed every 5 to 20 seconds. At the end workspaces, database
 * and audit agree. See {@code benchmarks/soak}.
 */
public final class Soak {
    private static final int WORKSPACES = 20;
    private static final int VISITORS = 12;
    private static final Duration SETTLING = Duration.ofMinutes(8);
    private static final String NAMED = "USE,ADOPTION,HELD";

    private final Installation installation;
    private final Duration length;
    private final long seed;
    private final Map<String, Long> answers = Collections.synchronizedMap(new TreeMap<>());
    private int kills;

    private Soak(Installation installation, Duration length, long seed) {
        this.installation = installation;
        this.length = length;
        this.seed = seed;
    }

    /** Takes minutes and seed. */
    public static void main(String[] arguments) throws Exception {
        Duration length = Duration.ofSeconds(Math.round(60 * Double.parseDouble(arguments[0])));
        long seed = Long.parseLong(arguments[1]);
        try (Installation installation = Installation.start(3, WORKSPACES)) {
            List<String> wrong = new Soak(installation, length, seed).run();
            wrong.forEach(each -> System.out.println("WRONG " + each));
            System.out.printf(
                    "%s%nagain: benchmarks/soak %s %s%n",
                    wrong.isEmpty() ? "all agree" : wrong.size() + " things do not agree", arguments[0], arguments[1]);
            if (!wrong.isEmpty()) {
                throw new IllegalStateException("the soak failed");
            }
        }
    }

    private List<String> run() throws InterruptedException, ExecutionException {
        installation.workspaces().forEach(workspace -> workspace.addSecretScope("partners"));
        Instant end = Instant.now().plus(length);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            List<Connection> connections = Connection.all(WORKSPACES);
            for (int i = 0; i < VISITORS; i++) {
                running.add(threads.submit(new Visitor(
                        "visitor-" + i, installation.client(), connections, new Random(seed * 31 + i), end, answers)));
            }
            killUntil(end);
            for (Future<?> each : running) {
                each.get();
            }
        }
        System.out.printf("%d kills; answers %s%n", kills, answers);
        Books books = new Books(installation.database());
        boolean rested =
                Pause.until(installation::allServe, Duration.ofMinutes(2)) && books.awaitRest(true, SETTLING, NAMED);
        List<String> wrong = new ArrayList<>(books.violations(true, NAMED));
        if (!rested) {
            wrong.add("it did not come to rest within " + SETTLING);
        }
        for (SimulatedWorkspace workspace : installation.workspaces()) {
            wrong.addAll(new SoakTruth(installation.database(), workspace).violations());
        }
        wrong.addAll(SoakTruth.brokenOperations(installation.database()));
        System.out.println(SoakTruth.summary(installation.database()));
        return wrong;
    }

    /** Any of those that run: now and then two are down at once. */
    private void killUntil(Instant end) {
        Random chance = new Random(seed);
        while (Instant.now().isBefore(end)) {
            Replica victim = installation.replicas().get(chance.nextInt(3));
            if (victim.isServing()) {
                victim.kill();
                kills++;
            }
            Pause.of(Duration.ofMillis(5_000 + chance.nextInt(15_000)));
        }
    }
}
