package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.operation.Delivery;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.port.out.SecretScopes;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SecretScopes} must do. */
public abstract class SecretScopesContract extends WorkspaceChangesContract {
    private static final Delivery.SecretScope PLACE = new Delivery.SecretScope("partners", "fivetran-token");
    private static final TokenSecret VALUE = new TokenSecret("dapi-first");

    private WorkspaceArrangement other;

    protected abstract SecretScopes scopes();

    @BeforeEach
    void aWorkspace() {
        other = arrangement();
    }

    @Override
    protected Stream<Read> reads() {
        return Stream.of();
    }

    /** Whose scope it is writes into it, admin or not. */
    @Override
    protected Stream<Change> changes() {
        return Stream.of(new Change("put", false, false, it -> {
            it.addSecretScope(PLACE.scope());
            return on -> scopes().put(on, PLACE, VALUE);
        }));
    }

    @Test
    void aValueThatWasPutIsThere() {
        // Given
        other.addSecretScope(PLACE.scope());

        // When
        scopes().put(other.workspace(), PLACE, VALUE);

        // Then
        assertThat(other.secret(PLACE)).contains("dapi-first");
    }

    @Test
    void aValueTakesThePlaceOfTheOneBefore() {
        // Given
        other.addSecretScope(PLACE.scope());
        scopes().put(other.workspace(), PLACE, VALUE);

        // When
        scopes().put(other.workspace(), PLACE, new TokenSecret("dapi-second \"quoted\" \u00e4"));

        // Then
        assertThat(other.secret(PLACE)).contains("dapi-second \"quoted\" \u00e4");
    }

    @Test
    void nothingIsPutIntoAScopeThatIsNotThere() {
        // Given
        other.removeSecretScope("nowhere");

        // When
        Throwable putting =
                catchThrowable(() -> scopes().put(other.workspace(), new Delivery.SecretScope("nowhere", "x"), VALUE));

        // Then
        Ended.as(Failure.NotFound.class, Missing.SECRET_SCOPE.code(), putting);
    }
}
