package io.partnerconnect.domain.fake;

import io.partnerconnect.domain.contract.ConfiguredCredentialsContract;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.servicecredential.CredentialSource;
import io.partnerconnect.domain.model.servicecredential.ServiceCredential;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.port.out.ConfiguredCredentials;

class FakeConfiguredCredentialsTest extends ConfiguredCredentialsContract {
    private final FakeConfiguredCredentials fake = new FakeConfiguredCredentials();

    @Override
    protected ConfiguredCredentials credentials() {
        return fake;
    }

    @Override
    protected CredentialSource source() {
        return CredentialSource.FILE;
    }

    @Override
    protected void keep(String name, String value) {
        TokenSecret secret = new TokenSecret(value);
        fake.with(
                name,
                CredentialSource.FILE,
                name.endsWith("client")
                        ? new ServiceCredential.OfClient(CLIENT_ID, secret)
                        : new ServiceCredential.OfToken(secret));
    }

    @Override
    protected void lose(String name) {
        fake.finding(
                name,
                new CredentialLookup.Unusable(Refusal.CREDENTIAL_UNREADABLE, "Credential " + name + ": it is gone."));
    }
}
