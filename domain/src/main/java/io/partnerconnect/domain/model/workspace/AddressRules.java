package io.partnerconnect.domain.model.workspace;

import io.partnerconnect.domain.model.failure.Failure;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which addresses a workspace may be registered with.
 *
 * @param suffixes endings of host names, each beginning with a dot
 * @param loopback whether this machine itself is admitted, for a simulator
 */
public record AddressRules(Set<String> suffixes, boolean loopback) {
    public AddressRules {
        suffixes = Set.copyOf(suffixes);
        for (String suffix : suffixes) {
            if (!suffix.startsWith(".") || suffix.length() < 2) {
                throw new Failure.Invalid("suffixes", "must each begin with a dot");
            }
        }
    }

    /** The address itself when it is admitted. */
    public WorkspaceUrl admit(WorkspaceUrl url) {
        if (url.isLoopback() ? loopback : suffixes.stream().anyMatch(url.host()::endsWith)) {
            return url;
        }
        throw new Failure.Invalid("url", "must be on a host that this service admits: " + admitted());
    }

    private String admitted() {
        return suffixes.stream().sorted().map(suffix -> "*" + suffix).collect(Collectors.joining(", "));
    }
}
