package io.partnerconnect.simulator;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Runs a simulator by itself. Arguments: {@code [port base] [workspaces] [latency in ms]}, or the environment. */
public final class SimulatorMain {
    private SimulatorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> environment = System.getenv();
        int portBase = setting(arguments, 0, environment, "SIMULATOR_PORT_BASE", 18080);
        int workspaces = setting(arguments, 1, environment, "SIMULATOR_WORKSPACES", 3);
        int latency = setting(arguments, 2, environment, "SIMULATOR_LATENCY_MILLIS", 0);
        DatabricksSimulator simulator =
                DatabricksSimulator.start(SimulatorOptions.defaults().withPortBase(portBase));
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        for (int number = 1; number <= workspaces; number++) {
            simulator.addWorkspace("workspace-" + number).latency(Duration.ofMillis(latency));
        }
        announce(simulator, System.out);
        new CountDownLatch(1).await();
    }

    private static int setting(
            String[] arguments, int position, Map<String, String> environment, String variable, int otherwise) {
        String text = position < arguments.length ? arguments[position] : environment.get(variable);
        return text == null ? otherwise : Integer.parseInt(text);
    }

    private static void announce(DatabricksSimulator simulator, PrintStream out) {
        out.println("control " + simulator.controlUrl() + "/control/workspaces");
        for (SimulatedWorkspace workspace : simulator.workspaces()) {
            out.println("workspace " + workspace.name() + " " + workspace.url() + " token " + workspace.adminToken()
                    + " client " + workspace.adminClientId() + " secret " + workspace.adminClientSecret());
        }
    }
}
