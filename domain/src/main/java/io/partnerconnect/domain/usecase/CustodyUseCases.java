package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.port.in.AcknowledgeValue;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowseHandOvers;
import io.partnerconnect.domain.port.in.BrowseSealingKeys;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.in.ConfirmHandOver;
import io.partnerconnect.domain.port.in.ForgetSealedValues;
import io.partnerconnect.domain.port.in.RegisterSealingKey;
import io.partnerconnect.domain.port.in.RemoveSealingKey;
import io.partnerconnect.domain.port.in.WatchHandOvers;
import java.time.Duration;

/** Puts the use cases together that go with the handing over of values. Every command comes out audited. */
public final class CustodyUseCases {
    private final Surroundings outside;
    private final KeepingSealingKeys sealingKeys;
    private final AcknowledgingValues values;
    private final WatchingHandOvers handOvers;

    CustodyUseCases(Surroundings outside, BrowseWorkspaces workspaces, BrowseCatalogue partners) {
        this.outside = outside;
        Surroundings.Undertakings kept = outside.undertakings();
        this.sealingKeys = new KeepingSealingKeys(
                workspaces,
                partners,
                kept.sealing(),
                kept.custody().keys(),
                outside.clockwork().clock());
        this.values = new AcknowledgingValues(kept.custody().values(), kept.operations(), outside.clockwork());
        this.handOvers = new WatchingHandOvers(
                kept.custody().handOvers(),
                workspaces,
                outside.databricks().tokens(),
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

    public AcknowledgeValue acknowledgeValue() {
        return audited(values::acknowledge)::handle;
    }

    /** Removes what waited to be acknowledged for longer than {@code kept}. */
    public ForgetSealedValues forgetSealedValues(Duration kept) {
        return values.forgetting(acknowledgeValue(), kept);
    }

    public ConfirmHandOver confirmHandOver() {
        return audited(handOvers::confirm)::handle;
    }

    public BrowseHandOvers browseHandOvers() {
        return handOvers;
    }

    public WatchHandOvers watchHandOvers() {
        return handOvers;
    }

    private <C extends Command<R>, R> Audited<C, R> audited(Doing<C, R> doing) {
        return Audited.in(outside, doing);
    }
}
