package io.partnerconnect.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.Together;
import io.partnerconnect.domain.port.out.Ids;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Ids} must do. */
public abstract class IdsContract {
    protected abstract Ids ids();

    @Test
    void anIdIsAUuidOfVersion7() {
        UUID id = ids().next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void idsSortByTheTimeTheyWereMade() {
        List<String> made =
                Stream.generate(ids()::next).limit(10_000).map(UUID::toString).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void idsMadeAtTheSameTimeAreDifferent() throws InterruptedException {
        Ids ids = ids();

        List<Object> made = Together.run(Collections.nCopies(
                8, () -> IntStream.range(0, 1000).mapToObj(each -> ids.next()).toList()));

        assertThat(made.stream().flatMap(each -> ((List<?>) each).stream())).doesNotHaveDuplicates();
    }
}
