package io.partnerconnect.databricks.auth;

import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.answers.Verdict;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.CredentialName;

/** The credentials that are configured, by name. */
final class Credentials {
    private final CredentialSettings settings;

    Credentials(CredentialSettings settings) {
        this.settings = settings;
    }

    Credential named(CredentialName name) {
        CredentialSettings.Entry entry = settings.byName().get(name.value());
        if (entry != null && entry.token().isPresent()) {
            return new Credential.PersonalAccessToken(
                    new TokenSecret(entry.token().get()));
        }
        if (entry != null
                && entry.clientId().isPresent()
                && entry.clientSecret().isPresent()) {
            return new Credential.ClientSecret(
                    entry.clientId().get(), new TokenSecret(entry.clientSecret().get()));
        }
        throw new Trouble(new Verdict.Refused(Refusal.CREDENTIAL_UNKNOWN));
    }
}
