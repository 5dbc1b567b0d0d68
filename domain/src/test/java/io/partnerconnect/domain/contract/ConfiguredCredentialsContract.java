package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.servicecredential.ConfiguredCredential;
import io.partnerconnect.domain.model.servicecredential.CredentialKind;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.servicecredential.CredentialSource;
import io.partnerconnect.domain.model.servicecredential.ServiceCredential;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.port.out.ConfiguredCredentials;
import org.junit.jupiter.api.Test;

/** What every {@link ConfiguredCredentials} must do, wherever the values are. */
public abstract class ConfiguredCredentialsContract {
    protected static final String CLIENT_ID = "0196f0a0-0000-7000-8000-000000000001";
    private static final CredentialName TOKEN = new CredentialName("prod");
    private static final CredentialName CLIENT = new CredentialName("prod.client");

    /** With a token named {@code prod} and a client named {@code prod.client}, of {@link #CLIENT_ID}. */
    protected abstract ConfiguredCredentials credentials();

    /** Where their values are. */
    protected abstract CredentialSource source();

    /** Puts a value of that one in its place, so late that what is remembered of the one before may be forgotten. */
    protected abstract void keep(String name, String value);

    /** Takes it away from there. */
    protected abstract void lose(String name);

    @Test
    void theyAreNamedAndSaidWithoutTheirValues() {
        keep("prod", "dapi-one");
        keep("prod.client", "dose-one");

        assertThat(credentials().names()).containsExactly(TOKEN, CLIENT);
        assertThat(credentials().find(TOKEN))
                .contains(new ConfiguredCredential(TOKEN, source(), CredentialKind.TOKEN, null));
        assertThat(credentials().find(CLIENT))
                .contains(new ConfiguredCredential(CLIENT, source(), CredentialKind.OAUTH_CLIENT, CLIENT_ID));
    }

    @Test
    void theirValuesAreWhatIsInItsPlace() {
        keep("prod", "dapi-one");
        keep("prod.client", "dose-one");

        assertThat(looked(TOKEN).credential()).isInstanceOf(ServiceCredential.OfToken.class);
        assertThat(value(TOKEN)).isEqualTo("dapi-one");
        assertThat(looked(CLIENT).credential().clientId()).isEqualTo(CLIENT_ID);
        assertThat(value(CLIENT)).isEqualTo("dose-one");
    }

    @Test
    void aReplacedValueIsAnotherEditionAndAnUnchangedOneIsNot() {
        // Given
        keep("prod", "dapi-one");
        String first = looked(TOKEN).edition();
        credentials().forget(TOKEN);
        String again = looked(TOKEN).edition();

        // When
        keep("prod", "dapi-two");
        credentials().forget(TOKEN);

        // Then
        assertThat(again).isEqualTo(first);
        assertThat(value(TOKEN)).isEqualTo("dapi-two");
        assertThat(looked(TOKEN).edition()).isNotEqualTo(first);
    }

    @Test
    void oneThatIsLostIsToldByItsNameAndTheOthersGoOn() {
        // Given
        keep("prod", "dapi-one");
        keep("prod.client", "dose-one");

        // When
        lose("prod");
        credentials().forget(TOKEN);

        // Then
        assertThat(credentials().look(TOKEN)).isInstanceOfSatisfying(CredentialLookup.Trouble.class, trouble -> {
            assertThat(trouble.detail()).startsWith("Credential prod: ").doesNotContain("dapi");
            assertThat(trouble.code()).isNotBlank();
            assertThat(trouble.remedy()).isNotBlank();
        });
        assertThat(credentials().find(TOKEN)).isPresent();
        assertThat(value(CLIENT)).isEqualTo("dose-one");
    }

    @Test
    void ofAnotherNameThereIsNone() {
        keep("prod", "dapi-one");

        assertThat(credentials().look(new CredentialName("dev"))).isEqualTo(new CredentialLookup.Absent());
        assertThat(credentials().find(new CredentialName("dev"))).isEmpty();
    }

    protected CredentialLookup.Usable looked(CredentialName name) {
        return (CredentialLookup.Usable) credentials().look(name);
    }

    private String value(CredentialName name) {
        return looked(name).credential().value().reveal(value -> value);
    }
}
