package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.account.Connector;
import io.partnerconnect.domain.model.account.PartnerAccount;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Operation;
import io.partnerconnect.domain.model.operation.OperationKind;
import io.partnerconnect.domain.model.operation.OperationState;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.port.out.PartnerAccounts;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The accounts with partners, in memory. */
public final class FakePartnerAccounts implements PartnerAccounts {
    private final FakeDatabase database;

    public FakePartnerAccounts(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public List<PartnerAccount> all() {
        return database.transaction(() -> List.copyOf(database.accounts.values()));
    }

    @Override
    public Optional<PartnerAccount> find(PartnerKey partner) {
        return database.transaction(() -> Optional.ofNullable(database.accounts.get(partner)));
    }

    @Override
    public PartnerAccount put(PartnerAccount account) {
        return database.transaction(() -> {
            PartnerAccount before = database.accounts.get(account.partner());
            if ((before == null ? 0 : before.version()) != account.version()) {
                throw new Failure.Stale("partner account");
            }
            PartnerAccount stored = new PartnerAccount(
                    account.partner(),
                    account.users(),
                    account.since(),
                    account.vacatedAt(),
                    account.attestation(),
                    account.version() + 1);
            database.accounts.put(account.partner(), stored);
            return stored;
        });
    }

    @Override
    public List<Connector> connectors(Set<PartnerKey> partners) {
        return database.transaction(() -> {
            Map<PartnerKey, Map<Actor, Connector>> first = new HashMap<>();
            database.operations.values().stream()
                    .map(FakeOperations.Kept::operation)
                    .filter(operation -> operation.kind() == OperationKind.CONNECT)
                    .flatMap(FakePartnerAccounts::succeeded)
                    .filter(connector ->
                            partners.contains(connector.connection().partner()))
                    .filter(this::isAwaited)
                    .sorted(Comparator.comparing(Connector::at))
                    .forEach(connector -> first.computeIfAbsent(
                                    connector.connection().partner(), none -> new HashMap<>())
                            .putIfAbsent(connector.by(), connector));
            return first.values().stream()
                    .flatMap(ofPartner -> ofPartner.values().stream())
                    .sorted(Comparator.<Connector, PartnerKey>comparing(
                                    connector -> connector.connection().partner())
                            .thenComparing(Connector::at))
                    .toList();
        });
    }

    private static Stream<Connector> succeeded(Operation operation) {
        return operation.state() instanceof OperationState.Succeeded(Instant at)
                ? Stream.of(new Connector(
                        operation.connection(),
                        operation.id(),
                        operation.requester().actor(),
                        at))
                : Stream.empty();
    }

    private boolean isAwaited(Connector connector) {
        PartnerAccount account = database.accounts.get(connector.connection().partner());
        return account == null || account.awaits(connector);
    }
}
