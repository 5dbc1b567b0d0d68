package io.partnerconnect.app.wiring;

import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.domain.model.address.AddressRules;
import io.partnerconnect.domain.model.webhook.RetrySchedule;
import io.partnerconnect.domain.model.webhook.WebhookRules;
import io.partnerconnect.domain.port.in.BrowseWebhooks;
import io.partnerconnect.domain.port.in.ChangeWebhook;
import io.partnerconnect.domain.port.in.DispatchEvents;
import io.partnerconnect.domain.port.in.RedeliverEvent;
import io.partnerconnect.domain.port.in.RegisterWebhook;
import io.partnerconnect.domain.port.in.RemoveWebhook;
import io.partnerconnect.domain.port.out.HostNames;
import io.partnerconnect.domain.port.out.SigningKeys;
import io.partnerconnect.domain.port.out.WebhookDeliveries;
import io.partnerconnect.domain.port.out.WebhookReceivers;
import io.partnerconnect.domain.port.out.WebhookTurns;
import io.partnerconnect.domain.port.out.Webhooks;
import io.partnerconnect.domain.usecase.Surroundings;
import io.partnerconnect.domain.usecase.UseCases;
import io.partnerconnect.domain.usecase.WebhookUseCases;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Webhooks, made known to the container. */
class WebhookWiring {
    @Produces
    @Singleton
    Surroundings.Outward outward(
            Webhooks webhooks,
            WebhookDeliveries deliveries,
            WebhookTurns turns,
            SigningKeys keys,
            WebhookReceivers receivers,
            HostNames hosts) {
        return new Surroundings.Outward(webhooks, deliveries, turns, keys, receivers, hosts);
    }

    @Produces
    @Singleton
    WebhookUseCases webhookUseCases(UseCases useCases, WebhookRules rules) {
        return useCases.webhooks(rules);
    }

    @Produces
    @Singleton
    WebhookRules webhookRules(Settings settings) {
        Settings.WebhookSettings webhooks = settings.webhooks();
        return new WebhookRules(
                new AddressRules(webhooks.addressSuffixes(), webhooks.allowLoopback()),
                webhooks.timeout(),
                new RetrySchedule(webhooks.giveUpAfter()),
                webhooks.kept());
    }

    @Produces
    @Singleton
    RegisterWebhook registerWebhook(WebhookUseCases webhooks) {
        return webhooks.registerWebhook();
    }

    @Produces
    @Singleton
    ChangeWebhook changeWebhook(WebhookUseCases webhooks) {
        return webhooks.changeWebhook();
    }

    @Produces
    @Singleton
    RemoveWebhook removeWebhook(WebhookUseCases webhooks) {
        return webhooks.removeWebhook();
    }

    @Produces
    @Singleton
    RedeliverEvent redeliverEvent(WebhookUseCases webhooks) {
        return webhooks.redeliverEvent();
    }

    @Produces
    @Singleton
    BrowseWebhooks browseWebhooks(WebhookUseCases webhooks) {
        return webhooks.browseWebhooks();
    }

    @Produces
    @Singleton
    DispatchEvents dispatchEvents(WebhookUseCases webhooks) {
        return webhooks.dispatchEvents();
    }
}
