package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.RegisteredKey;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.port.out.SealingKeys;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Registered keys in memory. */
public final class FakeSealingKeys implements SealingKeys {
    private final FakeDatabase database;
    private final Map<ConnectionName, RegisteredKey> keys = new HashMap<>();

    public FakeSealingKeys(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public RegisteredKey register(RegisteredKey key) {
        return database.transaction(() -> {
            if (!database.workspaces.containsKey(key.connection().workspace())) {
                throw new Failure.NotFound(
                        Missing.WORKSPACE, key.connection().workspace().value());
            }
            return keys.merge(
                    key.connection(),
                    key,
                    (held, other) -> held.recipient()
                                    .thumbprint()
                                    .equals(other.recipient().thumbprint())
                            ? held
                            : other);
        });
    }

    @Override
    public Optional<RegisteredKey> find(ConnectionName connection) {
        return database.transaction(() -> {
            keys.keySet().removeIf(name -> !database.workspaces.containsKey(name.workspace()));
            return Optional.ofNullable(keys.get(connection));
        });
    }

    @Override
    public void remove(ConnectionName connection) {
        database.transaction(() -> Optional.ofNullable(keys.remove(connection))
                .orElseThrow(() -> new Failure.NotFound(Missing.SEALING_KEY, "of " + connection)));
    }
}
