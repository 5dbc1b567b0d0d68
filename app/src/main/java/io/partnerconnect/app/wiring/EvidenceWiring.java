package io.partnerconnect.app.wiring;

import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.domain.model.history.HistoryKeys;
import io.partnerconnect.domain.port.in.BrowseHistory;
import io.partnerconnect.domain.port.in.ExportHistory;
import io.partnerconnect.domain.port.in.OpenEpoch;
import io.partnerconnect.domain.port.in.SealHistory;
import io.partnerconnect.domain.port.out.CheckpointSink;
import io.partnerconnect.domain.port.out.HistoryExport;
import io.partnerconnect.domain.port.out.HistoryLog;
import io.partnerconnect.domain.port.out.SealedHistory;
import io.partnerconnect.domain.usecase.Surroundings;
import io.partnerconnect.domain.usecase.UseCases;
import io.partnerconnect.evidence.SignerKey;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** What makes the audit provable, made known to the container. */
class EvidenceWiring {
    @Produces
    @Singleton
    HistoryKeys historyKeys(Settings settings) {
        String log = settings.history().log().orElse("partner-connect-admin/" + settings.installation());
        return new HistoryKeys(
                Stream.concat(Stream.of(settings.history().signingKey()), settings.history().nextSigningKey().stream())
                        .map(key -> SignerKey.of(log, decode(key)))
                        .toList());
    }

    /** The decoder's message would show a part of the key. */
    private static byte[] decode(String key) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("pca.history.signing-key must be 32 bytes in base64");
        }
    }

    @Produces
    @Singleton
    Surroundings.Evidence evidence(
            HistoryLog log, SealedHistory sealed, HistoryExport export, HistoryKeys keys, List<CheckpointSink> sinks) {
        return new Surroundings.Evidence(log, sealed, export, keys, sinks);
    }

    @Produces
    @Singleton
    SealHistory sealHistory(UseCases useCases) {
        return useCases.evidence().sealHistory();
    }

    @Produces
    @Singleton
    OpenEpoch openEpoch(UseCases useCases) {
        return useCases.evidence().openEpoch();
    }

    @Produces
    @Singleton
    BrowseHistory browseHistory(UseCases useCases) {
        return useCases.evidence().browseHistory();
    }

    @Produces
    @Singleton
    ExportHistory exportHistory(UseCases useCases) {
        return useCases.evidence().exportHistory();
    }
}
