package io.partnerconnect.simulator.fault;

import java.util.regex.Pattern;

/**
 * When something goes wrong: calls of this method and path, from the {@code nth} of them on, {@code times} times.
 *
 * @param method an HTTP method, or {@code *}
 * @param path a path without query, in which {@code *} stands for any characters
 */
public record FaultRule(String method, String path, int nth, int times, FaultAction action) {
    public FaultRule {
        if (nth < 1 || times < 1) {
            throw new IllegalArgumentException("nth and times start at 1");
        }
    }

    /** Every such call, until {@link Faults#clear()}. */
    public static FaultRule every(String method, String path, FaultAction action) {
        return new FaultRule(method, path, 1, Integer.MAX_VALUE, action);
    }

    /** The next such call only. */
    public static FaultRule once(String method, String path, FaultAction action) {
        return new FaultRule(method, path, 1, 1, action);
    }

    /** The same, but only from the nth such call on. */
    public FaultRule fromCall(int number) {
        return new FaultRule(method, path, number, times, action);
    }

    /** The same, but only so many times. */
    public FaultRule times(int number) {
        return new FaultRule(method, path, nth, number, action);
    }

    boolean matches(String calledMethod, String calledPath) {
        return (method.equals("*") || method.equalsIgnoreCase(calledMethod)) && Pattern.matches(glob(path), calledPath);
    }

    boolean actsOn(int call) {
        return call >= nth && call - nth < times;
    }

    private static String glob(String path) {
        return ("\\Q" + path + "\\E").replace("*", "\\E.*\\Q");
    }
}
