package io.partnerconnect.domain.contract;

import io.partnerconnect.domain.model.webhook.SignedMessage;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import java.util.List;

/** A receiver a test talks to. */
public interface Receiver {
    /** How it behaves towards whatever it gets. */
    enum Behaviour {
        /** Answers 200, with the webhook-id. */
        WILLING,
        /** Answers 500. */
        FAILING,
        /** Answers 410. */
        GONE,
        /** Answers 429, and wants to be left alone for 17 seconds. */
        BUSY,
        /** Answers 302, to a receiver that is willing. */
        REDIRECTING,
        /** Takes the connection and never answers. */
        SILENT,
        /** Ends the connection without an answer. */
        HANGING_UP,
        /** Answers 200, and does not stop. */
        ENDLESS
    }

    WebhookUrl url();

    /** What it has got, in order. */
    List<SignedMessage> received();
}
