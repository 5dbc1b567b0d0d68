package io.partnerconnect.app.support;

import io.partnerconnect.domain.fake.FakeHostNames;
import io.partnerconnect.domain.port.out.HostNames;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What names of hosts stand for in tests: nothing is asked of the network. */
@ApplicationScoped
@Alternative
@Priority(1)
public class TestNames implements HostNames {
    private final Map<String, List<InetAddress>> answers =
            new ConcurrentHashMap<>(Map.of("localhost", List.of(FakeHostNames.literal("127.0.0.1"))));

    /** From now on the name stands for these. */
    public void answer(String host, String... addresses) {
        answers.put(
                host, List.of(addresses).stream().map(FakeHostNames::literal).toList());
    }

    @Override
    public List<InetAddress> addressesOf(String host) {
        return host.matches("[0-9.]+") ? List.of(FakeHostNames.literal(host)) : answers.getOrDefault(host, List.of());
    }
}
