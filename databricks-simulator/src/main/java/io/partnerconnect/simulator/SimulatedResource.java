package io.partnerconnect.simulator;

import java.util.Map;

/**
 * A warehouse or a cluster as it truly is at the moment of asking.
 *
 * @param tags its custom tags
 * @param users what was given to whom on it, by application id, e-mail or group name; its creator included
 */
public record SimulatedResource(
        String id, String name, String state, Map<String, String> tags, Map<String, String> users) {}
