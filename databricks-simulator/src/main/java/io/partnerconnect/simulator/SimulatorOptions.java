package io.partnerconnect.simulator;

/**
 * How a simulator starts.
 *
 * @param portBase the port of the control API; the workspaces get the ports after it. 0 means any free ports
 */
public record SimulatorOptions(SimulatedClock clock, int portBase) {
    public static SimulatorOptions defaults() {
        return new SimulatorOptions(SimulatedClock.ticking(), 0);
    }

    public SimulatorOptions withClock(SimulatedClock other) {
        return new SimulatorOptions(other, portBase);
    }

    public SimulatorOptions withPortBase(int port) {
        return new SimulatorOptions(clock, port);
    }
}
