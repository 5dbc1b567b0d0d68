package io.partnerconnect.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.contract.FleetPorts;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.inventory.Assessment;
import io.partnerconnect.domain.model.inventory.KnownToken;
import io.partnerconnect.domain.model.inventory.Reading;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenFilter;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenState;
import io.partnerconnect.domain.model.workspace.TokenRules;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ScanTest {
    private static final Instant NOW = MovableClock.START;
    private static final WorkspaceName PROD = new WorkspaceName("prod-eu");
    private static final int MANY = 2 * Scan.MOST + 500;

    @Inject
    FleetDatabase fleet;

    /** Of 4,500 tokens only the last has expired. */
    @Test
    void aPageLooksAtABoundedNumberOfRowsAndTheNextGoesOnBehindThem() {
        // Given
        FleetPorts ports = fleet.empty();
        ports.workspaces().register(SomeWorkspaces.workspace(PROD.value()));
        List<Token> tokens = IntStream.range(0, MANY)
                .mapToObj(number -> new Token(
                        new TokenId("%064d".formatted(number)),
                        null,
                        "",
                        NOW.minusSeconds(60),
                        null,
                        NOW.plusSeconds(number == MANY - 1 ? -1 : 60),
                        null,
                        List.of()))
                .toList();
        ports.inventory()
                .keep(
                        new Reading(PROD, NOW, List.of(), tokens, TokenRules.NOT_SEEN, List.of()),
                        Assessment.NOTHING,
                        NOW);
        TokenFilter expired = new TokenFilter(PROD, null, TokenState.EXPIRED, null, null, null, null);

        // When
        Page<KnownToken> first = ports.views().tokens(Sight.everything(), expired, NOW, PageRequest.first(10));
        Page<KnownToken> second =
                ports.views().tokens(Sight.everything(), expired, NOW, new PageRequest(10, first.next()));
        Page<KnownToken> third =
                ports.views().tokens(Sight.everything(), expired, NOW, new PageRequest(10, second.next()));

        // Then
        assertThat(first.items()).isEmpty();
        assertThat(second.items()).isEmpty();
        assertThat(third.items()).extracting(token -> token.seen().token()).containsExactly(tokens.getLast());
        assertThat(third.next()).isNull();
    }
}
