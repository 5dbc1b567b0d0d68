package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.port.out.HostNames;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names as a test says, one answer after the other; the last one stays. What was not said stands for nothing, or for what the test said of all. */
public final class FakeHostNames implements HostNames {
    private final Map<String, Deque<List<InetAddress>>> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private List<InetAddress> others = List.of();

    /** The next answer for that name: addresses as they are written. */
    public synchronized FakeHostNames answer(String host, String... addresses) {
        answers.computeIfAbsent(host, any -> new ArrayDeque<>())
                .add(Arrays.stream(addresses).map(FakeHostNames::literal).toList());
        return this;
    }

    /** What all other names stand for. */
    public synchronized FakeHostNames otherwise(String... addresses) {
        others = Arrays.stream(addresses).map(FakeHostNames::literal).toList();
        return this;
    }

    /** What was asked for, in order. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public synchronized List<InetAddress> addressesOf(String host) {
        asked.add(host);
        if (host.matches("[0-9.]+")) {
            return List.of(literal(host));
        }
        Deque<List<InetAddress>> planned = answers.get(host);
        if (planned == null) {
            return others;
        }
        return planned.size() > 1 ? planned.removeFirst() : planned.getFirst();
    }

    /** An address as it is written; a mapped one becomes one of version 4, as the JDK makes it. */
    public static InetAddress literal(String address) {
        return address.contains(":") ? Inet6Address.ofLiteral(address) : Inet4Address.ofLiteral(address);
    }
}
