package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.RegisteredKey;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowseSealingKeys;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.Nothing;
import io.partnerconnect.domain.port.in.RegisterSealingKey;
import io.partnerconnect.domain.port.in.RemoveSealingKey;
import io.partnerconnect.domain.port.out.Sealing;
import io.partnerconnect.domain.port.out.SealingKeys;
import java.time.InstantSource;

/** Keeps the public keys of connections. */
final class KeepingSealingKeys implements BrowseSealingKeys {
    private final BrowseWorkspaces workspaces;
    private final BrowseCatalogue partners;
    private final Sealing sealing;
    private final SealingKeys keys;
    private final InstantSource clock;

    KeepingSealingKeys(
            BrowseWorkspaces workspaces,
            BrowseCatalogue partners,
            Sealing sealing,
            SealingKeys keys,
            InstantSource clock) {
        this.workspaces = workspaces;
        this.partners = partners;
        this.sealing = sealing;
        this.keys = keys;
        this.clock = clock;
    }

    RegisteredKey register(Mandate mandate, RegisterSealingKey.Command command) {
        check(command.connection());
        return keys.register(
                new RegisteredKey(command.connection(), command.recipient(), mandate.actor(), clock.instant()));
    }

    Nothing remove(Mandate mandate, RemoveSealingKey.Command command) {
        check(command.connection());
        keys.remove(command.connection());
        return Nothing.NOTHING;
    }

    @Override
    public RegisteredKey get(ConnectionName connection) {
        check(connection);
        return keys.find(connection).orElseThrow(() -> new Failure.NotFound(Missing.SEALING_KEY, "of " + connection));
    }

    @Override
    public Delivery.Recipient accept(Delivery.SealingKey key) {
        return sealing.accept(key);
    }

    private void check(ConnectionName connection) {
        workspaces.get(connection.workspace());
        partners.catalogue().get(connection.partner());
    }
}
