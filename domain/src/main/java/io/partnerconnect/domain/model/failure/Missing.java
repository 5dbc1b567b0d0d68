package io.partnerconnect.domain.model.failure;

import java.util.Locale;

/** What there is none of. */
public enum Missing {
    WORKSPACE("workspace"),
    PARTNER("partner"),
    SERVICE_PRINCIPAL("service principal"),
    TOKEN("token"),
    SECRET("OAuth secret"),
    COMPUTE("compute resource"),
    CATALOG("catalog"),
    SECRET_SCOPE("secret scope"),
    CONNECTION("recorded connection"),
    PARTNER_ACCOUNT("partner account"),
    ACCOUNT_USER("account user"),
    SEALING_KEY("sealing key"),
    HAND_OVER("hand-over"),
    ROTATION_POLICY("rotation policy"),
    FINDING("finding"),
    WEBHOOK("webhook"),
    API_KEY("API key"),
    CREDENTIAL("credential"),
    DELIVERY("delivery"),
    AUDIT_EVENT("audit event"),
    CHECKPOINT("checkpoint"),
    AUDIT_PARTITION("audit partition"),
    LEGAL_HOLD("legal hold"),
    RECONCILIATION("reconciliation"),
    APPROVAL("approval"),
    OPERATION("operation"),
    CAMPAIGN("campaign");

    private final String word;

    Missing(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public String code() {
        return word.toLowerCase(Locale.ROOT).replace(' ', '-') + "-not-found";
    }
}
