package io.partnerconnect.domain.model.address;

import io.partnerconnect.domain.model.failure.Failure;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where what is registered may be. By its name that is decided when it is registered; by what the name stands for, each time it is connected
 * to.
 *
 * @param suffixes endings of host names, each beginning with a dot; {@code *} is any host
 * @param loopback whether this machine itself is admitted, for a simulator and for local use
 */
public record AddressRules(Set<String> suffixes, boolean loopback) {
    private static final String ANY = "*";
    private static final Pattern SUFFIX = Pattern.compile("\\*|(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

    public AddressRules {
        suffixes = Set.copyOf(suffixes);
        if (!suffixes.stream().allMatch(suffix -> SUFFIX.matcher(suffix).matches())) {
            throw new Failure.Invalid(
                    "suffixes", "must each begin with a dot and be in lower case, or be * for any host");
        }
    }

    /**
     * Whether it may be registered, by its name.
     *
     * @throws Failure.Invalid the host is none of those that are admitted
     */
    public void admit(Locator url) {
        if (url.isLoopback() && !loopback) {
            throw new Failure.Invalid("url", "must not be on this machine");
        }
        if (!isAdmitted(url)) {
            throw new Failure.Invalid("url", "must be on a host that this service admits: " + admitted());
        }
    }

    /** Where to connect to, when the host stands for these addresses. */
    public Vetting vet(Locator url, List<InetAddress> answer, PrivateRanges allowed) {
        if (!isAdmitted(url)) {
            return new Vetting.Refused(Vetting.Objection.HOST);
        }
        return url.isLoopback() ? Vetting.ofLoopback(url.host(), answer) : Vetting.of(url.host(), answer, allowed);
    }

    /** A suffix begins with a dot, so that it begins where a label does. */
    private boolean isAdmitted(Locator url) {
        return url.isLoopback()
                ? loopback
                : suffixes.stream()
                        .anyMatch(suffix -> suffix.equals(ANY) || url.host().endsWith(suffix));
    }

    private String admitted() {
        return suffixes.stream()
                .sorted()
                .map(suffix -> suffix.equals(ANY) ? ANY : ANY + suffix)
                .collect(Collectors.joining(", "));
    }
}
