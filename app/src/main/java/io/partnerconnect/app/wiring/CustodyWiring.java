package io.partnerconnect.app.wiring;

import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.domain.port.in.AcknowledgeValue;
import io.partnerconnect.domain.port.in.BrowseHandOvers;
import io.partnerconnect.domain.port.in.BrowseSealingKeys;
import io.partnerconnect.domain.port.in.ConfirmHandOver;
import io.partnerconnect.domain.port.in.ForgetSealedValues;
import io.partnerconnect.domain.port.in.RegisterSealingKey;
import io.partnerconnect.domain.port.in.RemoveSealingKey;
import io.partnerconnect.domain.port.in.WatchHandOvers;
import io.partnerconnect.domain.port.out.HandOvers;
import io.partnerconnect.domain.port.out.SealedValues;
import io.partnerconnect.domain.port.out.SealingKeys;
import io.partnerconnect.domain.usecase.CustodyUseCases;
import io.partnerconnect.domain.usecase.Surroundings;
import io.partnerconnect.domain.usecase.UseCases;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What goes with the handing over of values, made known to the container. */
class CustodyWiring {
    @Produces
    @Singleton
    Surroundings.Custody custody(SealingKeys keys, SealedValues values, HandOvers handOvers, Surroundings.Rota rota) {
        return new Surroundings.Custody(keys, values, handOvers, rota);
    }

    @Produces
    @Singleton
    CustodyUseCases custodyUseCases(UseCases useCases) {
        return useCases.custody();
    }

    @Produces
    @Singleton
    RegisterSealingKey registerSealingKey(CustodyUseCases custody) {
        return custody.registerSealingKey();
    }

    @Produces
    @Singleton
    RemoveSealingKey removeSealingKey(CustodyUseCases custody) {
        return custody.removeSealingKey();
    }

    @Produces
    @Singleton
    BrowseSealingKeys browseSealingKeys(CustodyUseCases custody) {
        return custody.browseSealingKeys();
    }

    @Produces
    @Singleton
    AcknowledgeValue acknowledgeValue(CustodyUseCases custody) {
        return custody.acknowledgeValue();
    }

    @Produces
    @Singleton
    ForgetSealedValues forgetSealedValues(CustodyUseCases custody, Settings settings) {
        return custody.forgetSealedValues(settings.sealedValues().kept());
    }

    @Produces
    @Singleton
    ConfirmHandOver confirmHandOver(CustodyUseCases custody) {
        return custody.confirmHandOver();
    }

    @Produces
    @Singleton
    BrowseHandOvers browseHandOvers(CustodyUseCases custody) {
        return custody.browseHandOvers();
    }

    @Produces
    @Singleton
    WatchHandOvers watchHandOvers(CustodyUseCases custody) {
        return custody.watchHandOvers();
    }
}
