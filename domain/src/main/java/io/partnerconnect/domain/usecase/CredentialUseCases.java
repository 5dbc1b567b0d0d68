package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.servicecredential.EncryptionKeys;
import io.partnerconnect.domain.port.in.BrowseCredentials;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.in.PutCredential;
import io.partnerconnect.domain.port.in.RemoveCredential;
import io.partnerconnect.domain.port.in.RewrapCredentials;
import io.partnerconnect.domain.port.out.ConfiguredCredentials;
import io.partnerconnect.domain.port.out.SealedCredentials;
import io.partnerconnect.domain.port.out.ServiceCredentials;

/** Puts the use cases of the service's own credentials together. Every command comes out audited. */
public final class CredentialUseCases {
    private final Surroundings outside;
    private final Kept kept;
    private final ReportingCredentials reports;
    private final KeepingCredentials keeping;

    /** Where they are kept, the keys of those that are sealed, and all of them as they are used. */
    public record Kept(
            ConfiguredCredentials configured,
            SealedCredentials sealed,
            EncryptionKeys keys,
            ServiceCredentials known) {}

    CredentialUseCases(Surroundings outside, Kept kept) {
        this.outside = outside;
        this.kept = kept;
        OpeningCredentials opening = new OpeningCredentials(kept.configured(), kept.sealed(), kept.keys());
        this.reports = new ReportingCredentials(kept.configured(), kept.sealed(), opening);
        this.keeping = new KeepingCredentials(kept, reports, outside.clockwork().clock());
    }

    public PutCredential putCredential() {
        return audited(keeping::put)::handle;
    }

    public RemoveCredential removeCredential() {
        return audited(keeping::remove)::handle;
    }

    public RewrapCredentials rewrapCredentials() {
        return audited(new RewrappingCredentials(kept.sealed(), kept.keys())::rewrap)::handle;
    }

    public BrowseCredentials browseCredentials() {
        return reports;
    }

    private <C extends Command<R>, R> Audited<C, R> audited(Doing<C, R> doing) {
        return Audited.in(outside, doing);
    }
}
