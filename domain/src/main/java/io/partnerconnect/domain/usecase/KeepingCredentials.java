package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Clash;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.servicecredential.CredentialReport;
import io.partnerconnect.domain.model.servicecredential.EncryptionKeys;
import io.partnerconnect.domain.model.servicecredential.SealBinding;
import io.partnerconnect.domain.model.servicecredential.SealedCredential;
import io.partnerconnect.domain.model.servicecredential.ServiceCredential;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.port.in.Nothing;
import io.partnerconnect.domain.port.in.PutCredential;
import io.partnerconnect.domain.port.in.RemoveCredential;
import io.partnerconnect.domain.port.out.ConfiguredCredentials;
import io.partnerconnect.domain.port.out.SealedCredentials;
import io.partnerconnect.domain.port.out.ServiceCredentials;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Keeps credentials of the service, sealed. */
final class KeepingCredentials {
    private final ConfiguredCredentials configured;
    private final SealedCredentials sealed;
    private final EncryptionKeys keys;
    private final ServiceCredentials known;
    private final ReportingCredentials reports;
    private final InstantSource clock;

    KeepingCredentials(CredentialUseCases.Kept kept, ReportingCredentials reports, InstantSource clock) {
        this.configured = kept.configured();
        this.sealed = kept.sealed();
        this.keys = kept.keys();
        this.known = kept.known();
        this.reports = reports;
        this.clock = clock;
    }

    CredentialReport put(Mandate mandate, PutCredential.Command command) {
        requireNotConfigured(command.name());
        if (keys.current().isEmpty()) {
            throw new Failure.Conflict(
                    Clash.SEALING_OFF, "No key is configured to seal credentials with; nothing was kept.");
        }
        Optional<SealedCredential> held = sealed.find(command.name());
        held.ifPresent(KeepingCredentials::requireAtRest);
        SealedCredential put = sealed.put(next(command, held));
        known.forget(command.name());
        return reports.of(put);
    }

    /** Otherwise nobody could tell which of the two is used. */
    private void requireNotConfigured(CredentialName name) {
        if (configured.names().contains(name)) {
            throw new Failure.Conflict(
                    Clash.CREDENTIAL_CONFIGURED,
                    "The configuration has a credential " + name.value() + ", and it is that one that is used.");
        }
    }

    private static void requireAtRest(SealedCredential held) {
        if (held.rotation() != null) {
            throw new Failure.Conflict(
                    Clash.CREDENTIAL_BUSY,
                    "Credential " + held.name().value() + " is being rotated by operation "
                            + held.rotation().operation() + ".");
        }
    }

    private SealedCredential next(PutCredential.Command command, Optional<SealedCredential> held) {
        Instant now = clock.instant();
        ServiceCredential given = command.credential();
        long generation = held.map(before -> before.value().generation() + 1).orElse(1L);
        SealBinding binding = new SealBinding(command.name(), given.kind(), given.clientId(), generation);
        return new SealedCredential(
                command.name(),
                given.kind(),
                given.clientId(),
                new SealedCredential.Value(
                        keys.seal(given.value(), binding), generation, null, now, command.expiresAt()),
                held.map(SealedCredential::createdAt).orElse(now),
                null,
                command.version());
    }

    Nothing remove(Mandate mandate, RemoveCredential.Command command) {
        requireNotConfigured(command.name());
        sealed.remove(command.name());
        known.forget(command.name());
        return Nothing.NOTHING;
    }
}
