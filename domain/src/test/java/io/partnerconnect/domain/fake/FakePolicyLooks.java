package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.rotation.PolicyId;
import io.partnerconnect.domain.model.rotation.PolicyRun;
import io.partnerconnect.domain.port.out.PolicyLooks;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** When policies look at connections, in memory. */
public final class FakePolicyLooks implements PolicyLooks {
    private final FakeDatabase database;
    private final Map<ConnectionName, PolicyRun> runs = new HashMap<>();

    public FakePolicyLooks(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public List<ConnectionName> take(Instant now, int most) {
        return database.transaction(() -> {
            forget();
            database.connections.forEach((workspace, marks) -> marks.keySet()
                    .forEach(partner ->
                            database.looks.putIfAbsent(new ConnectionName(workspace, partner), Instant.MIN)));
            List<ConnectionName> taken = database.looks.entrySet().stream()
                    .filter(look -> !look.getValue().isAfter(now))
                    .sorted(Map.Entry.<ConnectionName, Instant>comparingByValue()
                            .thenComparing(look -> look.getKey().toString()))
                    .limit(most)
                    .map(Map.Entry::getKey)
                    .toList();
            taken.forEach(connection -> database.looks.put(connection, now.plus(TAKEN)));
            return taken;
        });
    }

    @Override
    public void putOff(ConnectionName connection, Instant nextLook) {
        database.transaction(() -> Objects.requireNonNullElse(database.looks.replace(connection, nextLook), nextLook));
    }

    @Override
    public void record(PolicyRun run) {
        database.transaction(() -> {
            if (database.looks.containsKey(run.connection())) {
                database.looks.put(run.connection(), run.nextLook());
                runs.put(run.connection(), run);
            }
            return run;
        });
    }

    @Override
    public Page<PolicyRun> runs(Sight sight, PolicyId policy, PageRequest page) {
        return database.transaction(() -> {
            forget();
            return FakePages.page(
                    runs.values().stream()
                            .filter(run -> run.policy().equals(policy))
                            .filter(run -> sight.covers(run.connection()))
                            .map(this::shown)
                            .sorted(Comparator.comparing(run -> key(run.connection())))
                            .toList(),
                    run -> key(run.connection()),
                    page);
        });
    }

    private static String key(ConnectionName connection) {
        return connection.workspace().value() + "/" + connection.partner().value();
    }

    private PolicyRun shown(PolicyRun run) {
        Instant next = database.looks.getOrDefault(run.connection(), run.nextLook());
        return new PolicyRun(
                run.connection(),
                run.policy(),
                run.verdict(),
                run.due(),
                run.operation(),
                run.trouble(),
                run.at(),
                next.isBefore(run.at()) ? run.at() : next);
    }

    private void forget() {
        database.looks
                .keySet()
                .removeIf(name -> !database.connections
                        .getOrDefault(name.workspace(), new TreeMap<>())
                        .containsKey(name.partner()));
        runs.keySet().removeIf(name -> !database.looks.containsKey(name));
    }
}
