package io.partnerconnect.domain.contract;

import static io.partnerconnect.domain.fixture.SomePartners.barePartner;
import static io.partnerconnect.domain.fixture.SomePartners.partner;
import static io.partnerconnect.domain.fixture.SomePartners.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.port.out.CatalogueOverrides;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link CatalogueOverrides} must do. */
public abstract class CatalogueOverridesContract {
    /** Empty at the start of a test. */
    protected abstract CatalogueOverrides overrides();

    protected abstract DatabaseControls database();

    @Test
    void anOverrideIsStoredAsItWasGivenWithVersion1() {
        Partner stored = overrides().put(partner("fivetran"));

        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored).usingRecursiveComparison().ignoringFields("version").isEqualTo(partner("fivetran"));
        assertThat(overrides().all()).containsExactly(stored);
    }

    @Test
    void whatAPartnerDoesNotHaveStaysAbsent() {
        Partner stored = overrides().put(barePartner("some-ml"));

        assertThat(overrides().all()).containsExactly(stored);
        assertThat(stored).usingRecursiveComparison().ignoringFields("version").isEqualTo(barePartner("some-ml"));
    }

    @Test
    void overridesAreListedByKey() {
        List.of("b-1", "a", "b1", "b").forEach(key -> overrides().put(partner(key)));

        assertThat(overrides().all()).extracting(each -> each.key().value()).containsExactly("a", "b", "b-1", "b1");
    }

    @Test
    void anOverrideIsReplacedAndItsVersionCounted() {
        // Given
        Partner first = overrides().put(partner("fivetran"));

        // When
        Partner second = overrides().put(renamed(first, "Another name"));

        // Then
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.displayName()).isEqualTo("Another name");
        assertThat(overrides().all()).containsExactly(second);
    }

    @Test
    void anOverrideThatWasChangedSinceIsStale() {
        // Given
        Partner first = overrides().put(partner("fivetran"));
        Partner second = overrides().put(renamed(first, "Another name"));

        // When
        Throwable putting = catchThrowable(() -> overrides().put(renamed(first, "A third name")));

        // Then
        assertThat(putting).isInstanceOf(Failure.Stale.class);
        assertThat(overrides().all()).containsExactly(second);
    }

    @Test
    void anOverrideThatIsThereByNowCannotBeAdded() {
        // Given
        Partner first = overrides().put(partner("fivetran"));

        // When
        Throwable putting = catchThrowable(() -> overrides().put(partner("fivetran")));

        // Then
        assertThat(putting).isInstanceOf(Failure.Stale.class);
        assertThat(overrides().all()).containsExactly(first);
    }

    @Test
    void anOverrideThatIsGoneByNowIsStale() {
        // Given
        Partner first = overrides().put(partner("fivetran"));
        overrides().remove(first.key());

        // When
        Throwable putting = catchThrowable(() -> overrides().put(first));

        // Then
        assertThat(putting).isInstanceOf(Failure.Stale.class);
        assertThat(overrides().all()).isEmpty();
    }

    @Test
    void ofTwoWhoAddAnOverrideAtOnceOneIsStale() throws InterruptedException {
        List<Object> ends = Together.run(List.of(
                () -> overrides().put(partner("fivetran")), () -> overrides().put(partner("fivetran"))));

        assertThat(ends).hasAtLeastOneElementOfType(Partner.class).hasAtLeastOneElementOfType(Failure.Stale.class);
    }

    @Test
    void ofTwoWhoReplaceAnOverrideAtOnceOneIsStale() throws InterruptedException {
        // Given
        Partner first = overrides().put(partner("fivetran"));

        // When
        List<Object> ends = Together.run(List.of(
                () -> overrides().put(renamed(first, "A")), () -> overrides().put(renamed(first, "B"))));

        // Then
        assertThat(ends).hasAtLeastOneElementOfType(Partner.class).hasAtLeastOneElementOfType(Failure.Stale.class);
    }

    @Test
    void anOverrideIsTakenBackOnce() {
        // Given
        PartnerKey key = overrides().put(partner("fivetran")).key();
        overrides().remove(key);

        // When
        Throwable again = catchThrowable(() -> overrides().remove(key));

        // Then
        Ended.as(Failure.NotFound.class, "partner-not-found", again);
        assertThat(overrides().all()).isEmpty();
    }

    @Test
    void nothingIsPossibleWhileTheDatabaseDoesNotAnswer() {
        Unanswered.assertUnavailable(
                database(),
                Outage.DATABASE,
                List.of(
                        () -> overrides().all(),
                        () -> overrides().put(partner("fivetran")),
                        () -> overrides().remove(new PartnerKey("fivetran"))));

        assertThat(overrides().all()).isEmpty();
    }
}
