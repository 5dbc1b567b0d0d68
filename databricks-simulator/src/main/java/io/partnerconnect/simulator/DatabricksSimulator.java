package io.partnerconnect.simulator;

import io.partnerconnect.simulator.http.HttpListener;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Any number of simulated workspaces, each on its own port of the loopback interface, with one clock for all. */
public final class DatabricksSimulator implements AutoCloseable {
    private final SimulatedClock clock;
    private final AtomicInteger nextPort;
    private final AtomicLong sequences = new AtomicLong();
    private final Map<String, SimulatedWorkspace> workspaces = new ConcurrentSkipListMap<>();

    private final HttpListener control;

    private DatabricksSimulator(SimulatorOptions options) {
        clock = options.clock();
        nextPort = new AtomicInteger(options.portBase() == 0 ? 0 : options.portBase() + 1);
        control = HttpListener.start(options.portBase(), new ControlApi(this));
    }

    public static DatabricksSimulator start() {
        return start(SimulatorOptions.defaults());
    }

    public static DatabricksSimulator start(SimulatorOptions options) {
        return new DatabricksSimulator(options);
    }

    public SimulatedWorkspace addWorkspace(String name) {
        return addWorkspace(name, WorkspaceOptions.defaults());
    }

    public synchronized SimulatedWorkspace addWorkspace(String name, WorkspaceOptions options) {
        if (workspaces.containsKey(name)) {
            throw new IllegalArgumentException("there is a workspace " + name + " already");
        }
        SimulatedWorkspace workspace =
                new SimulatedWorkspace(name, options, clock, port(), sequences, token -> elsewhere(name, token));
        workspaces.put(name, workspace);
        return workspace;
    }

    private int port() {
        return nextPort.get() == 0 ? 0 : nextPort.getAndIncrement();
    }

    private OptionalLong elsewhere(String here, String tokenValue) {
        return workspaces.values().stream()
                .filter(other -> !other.name().equals(here) && other.knowsToken(tokenValue))
                .mapToLong(other -> Long.parseLong(other.workspaceId()))
                .findFirst();
    }

    public SimulatedWorkspace workspace(String name) {
        SimulatedWorkspace workspace = workspaces.get(name);
        if (workspace == null) {
            throw new IllegalArgumentException("there is no workspace " + name);
        }
        return workspace;
    }

    /** All workspaces, by name. */
    public List<SimulatedWorkspace> workspaces() {
        return List.copyOf(workspaces.values());
    }

    public SimulatedClock clock() {
        return clock;
    }

    /** Where the control API listens. */
    public URI controlUrl() {
        return control.url();
    }

    @Override
    public void close() {
        control.close();
        workspaces.values().forEach(SimulatedWorkspace::close);
    }
}
