package io.partnerconnect.app.wiring;

import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.domain.model.finding.FindingTerms;
import io.partnerconnect.domain.model.servicecredential.EncryptionKeys;
import io.partnerconnect.domain.port.in.BrowseCredentials;
import io.partnerconnect.domain.port.in.FinishCredentialRotations;
import io.partnerconnect.domain.port.in.PutCredential;
import io.partnerconnect.domain.port.in.RemoveCredential;
import io.partnerconnect.domain.port.in.RewrapCredentials;
import io.partnerconnect.domain.port.in.RotateCredential;
import io.partnerconnect.domain.port.in.WatchCredentials;
import io.partnerconnect.domain.port.out.ConfiguredCredentials;
import io.partnerconnect.domain.port.out.CredentialAssessments;
import io.partnerconnect.domain.port.out.CredentialChecks;
import io.partnerconnect.domain.port.out.SealedCredentials;
import io.partnerconnect.domain.port.out.ServiceCredentials;
import io.partnerconnect.domain.usecase.CredentialUseCases;
import io.partnerconnect.domain.usecase.KnownCredentials;
import io.partnerconnect.domain.usecase.Surroundings;
import io.partnerconnect.domain.usecase.UseCases;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The service's own credentials, made known to the container. */
class CredentialWiring {
    /** When the service starts, so that a key that cannot be read is told then. */
    @Produces
    @Singleton
    @Startup
    EncryptionKeys encryptionKeys(Settings settings, RandomGenerator random) {
        return new KeyRing(settings.sealedCredentials()).keys(random);
    }

    @Produces
    @Singleton
    ServiceCredentials serviceCredentials(
            ConfiguredCredentials configured,
            SealedCredentials sealed,
            EncryptionKeys keys,
            Surroundings.Clockwork clockwork,
            Settings settings) {
        Duration fresh = settings.sealedCredentials().fresh();
        return new KnownCredentials(configured, sealed, keys, clockwork.nanos(), fresh);
    }

    @Produces
    @Singleton
    CredentialUseCases.Kept kept(
            ConfiguredCredentials configured,
            SealedCredentials sealed,
            EncryptionKeys keys,
            ServiceCredentials known,
            Settings settings) {
        Duration fresh = settings.sealedCredentials().fresh();
        return new CredentialUseCases.Kept(configured, sealed, keys, known, fresh);
    }

    @Produces
    @Singleton
    CredentialUseCases.Watch watch(
            CredentialChecks checks, CredentialAssessments assessments, FindingTerms terms, Settings settings) {
        return new CredentialUseCases.Watch(
                checks, assessments, terms, settings.credentialWatch().interval());
    }

    @Produces
    @Singleton
    CredentialUseCases credentialUseCases(
            UseCases useCases, CredentialUseCases.Kept kept, CredentialUseCases.Watch watch) {
        return useCases.credentials(kept, watch);
    }

    @Produces
    @Singleton
    WatchCredentials watchCredentials(CredentialUseCases credentials) {
        return credentials.watchCredentials();
    }

    @Produces
    @Singleton
    PutCredential putCredential(CredentialUseCases credentials) {
        return credentials.putCredential();
    }

    @Produces
    @Singleton
    RemoveCredential removeCredential(CredentialUseCases credentials) {
        return credentials.removeCredential();
    }

    @Produces
    @Singleton
    RewrapCredentials rewrapCredentials(CredentialUseCases credentials) {
        return credentials.rewrapCredentials();
    }

    @Produces
    @Singleton
    RotateCredential rotateCredential(CredentialUseCases credentials) {
        return credentials.rotateCredential();
    }

    @Produces
    @Singleton
    FinishCredentialRotations finishCredentialRotations(CredentialUseCases credentials) {
        return credentials.finishCredentialRotations();
    }

    @Produces
    @Singleton
    BrowseCredentials browseCredentials(CredentialUseCases credentials) {
        return credentials.browseCredentials();
    }
}
