package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.webhook.WebhookRules;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.BrowseWebhooks;
import io.partnerconnect.domain.port.in.BrowseWorkspaces;
import io.partnerconnect.domain.port.in.ChangeWebhook;
import io.partnerconnect.domain.port.in.Command;
import io.partnerconnect.domain.port.in.DispatchEvents;
import io.partnerconnect.domain.port.in.RedeliverEvent;
import io.partnerconnect.domain.port.in.RegisterWebhook;
import io.partnerconnect.domain.port.in.RemoveWebhook;

/** Puts the use cases of webhooks together. Every command comes out audited. */
public final class WebhookUseCases {
    private final Surroundings outside;
    private final BrowseWorkspaces workspaces;
    private final BrowseCatalogue partners;
    private final WebhookRules rules;
    private final KeepingWebhooks keeping;

    WebhookUseCases(Surroundings outside, BrowseWorkspaces workspaces, BrowseCatalogue partners, WebhookRules rules) {
        this.outside = outside;
        this.workspaces = workspaces;
        this.partners = partners;
        this.rules = rules;
        this.keeping = new KeepingWebhooks(
                outside.outward().webhooks(),
                outside.outward().deliveries(),
                outside.clockwork().clock());
    }

    public RegisterWebhook registerWebhook() {
        return audited(new RegisteringWebhook(outside.outward(), outside.clockwork(), workspaces, partners, rules))
                ::handle;
    }

    public ChangeWebhook changeWebhook() {
        return audited(keeping::change)::handle;
    }

    public RemoveWebhook removeWebhook() {
        return audited(keeping::remove)::handle;
    }

    public RedeliverEvent redeliverEvent() {
        return audited(keeping::redeliver)::handle;
    }

    public BrowseWebhooks browseWebhooks() {
        return keeping;
    }

    public DispatchEvents dispatchEvents() {
        return new DispatchingEvents(outside.outward(), outside.clockwork(), changeWebhook(), rules);
    }

    private <C extends Command<R>, R> Audited<C, R> audited(Doing<C, R> doing) {
        return Audited.in(outside, doing);
    }
}
