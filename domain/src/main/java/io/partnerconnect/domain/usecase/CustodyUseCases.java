package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowseSealingKeys;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.in.RegisterSealingKey;
import io.partnerconnect.domain.port.in.RemoveSealingKey;

/** Puts the use cases together that go with the handing over of values. Every command comes out audited. */
public final class CustodyUseCases {
    private final Surroundings outside;
    private final KeepingSealingKeys sealingKeys;

    CustodyUseCases(Surroundings outside, BrowseWorkspaces workspaces, BrowseCatalogue partners) {
        this.outside = outside;
        Surroundings.Undertakings kept = outside.undertakings();
        this.sealingKeys = new KeepingSealingKeys(
                workspaces,
                partners,
                kept.sealing(),
                kept.custody().keys(),
                outside.clockwork().clock());
    }

    public RegisterSealingKey registerSealingKey() {
        return audited(sealingKeys::register)::handle;
    }

    public RemoveSealingKey removeSealingKey() {
        return audited(sealingKeys::remove)::handle;
    }

    public BrowseSealingKeys browseSealingKeys() {
        return sealingKeys;
    }

    private <C extends Command<R>, R> Audited<C, R> audited(Doing<C, R> doing) {
        return new Audited<>(
                doing, outside.audit().ledger(), outside.clockwork().clock());
    }
}
