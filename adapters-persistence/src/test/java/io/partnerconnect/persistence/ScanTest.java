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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
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

    /** Also where a page is full with the last of the rows it looks at, or just before. */
    @Test
    void whateverPassesIsInOneOfThePages() {
        // Given
        FleetPorts ports = fleet.empty();
        Set<Integer> those = Set.of(0, 1, 2, 997, 998, 999, 1000, 1001, 1998, 1999, 2000, MANY - 2, MANY - 1);
        List<Token> expired = keep(ports, PROD, those::contains).stream()
                .filter(token -> Objects.requireNonNull(token.expiresAt()).isBefore(NOW))
                .toList();
        TokenFilter filter = new TokenFilter(PROD, null, TokenState.EXPIRED, null, null, null, null);

        for (int size : List.of(1, 2, 3, 5, 6, 7, 13, PageRequest.LARGEST_SIZE)) {
            assertThat(walk(ports, filter, size)).as("pages of %d", size).containsExactlyElementsOf(expired);
        }
    }

    /** Of many tokens only the last has expired. */
    @Test
    void aPageLooksAtABoundedNumberOfRowsAndTheNextGoesOnBehindThem() {
        // Given
        FleetPorts ports = fleet.empty();
        List<Token> tokens = keep(ports, PROD, number -> number == MANY - 1);
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

    @Test
    void pagesAsLargeAsCanBeLeadToEveryRow() {
        FleetPorts ports = fleet.empty();
        List<Token> tokens = keep(ports, PROD, number -> false);

        assertThat(walk(ports, TokenFilter.any(), PageRequest.LARGEST_SIZE)).containsExactlyElementsOf(tokens);
    }

    @Test
    void whatIsNotShownAnyMoreDoesNotEndAList() {
        FleetPorts ports = fleet.empty();
        WorkspaceName before = new WorkspaceName("forgotten");
        keep(ports, before, number -> false);
        ports.workspaces().forget(before);
        List<Token> tokens = keep(ports, PROD, number -> false);

        assertThat(walk(ports, TokenFilter.any(), PageRequest.LARGEST_SIZE)).containsExactlyElementsOf(tokens);
    }

    private static List<Token> walk(FleetPorts ports, TokenFilter filter, int size) {
        List<Token> all = new ArrayList<>();
        PageRequest request = PageRequest.first(size);
        while (true) {
            Page<KnownToken> page = ports.views().tokens(Sight.everything(), filter, NOW, request);
            page.items().forEach(token -> all.add(token.seen().token()));
            if (page.next() == null) {
                return all;
            }
            request = new PageRequest(size, page.next());
        }
    }

    /** So many tokens that no page looks at all of them. */
    private static List<Token> keep(FleetPorts ports, WorkspaceName workspace, IntPredicate expired) {
        ports.workspaces().register(SomeWorkspaces.workspace(workspace.value()));
        List<Token> tokens = IntStream.range(0, MANY)
                .mapToObj(number -> new Token(
                        new TokenId("%064d".formatted(number)),
                        null,
                        "",
                        NOW.minusSeconds(60),
                        null,
                        NOW.plusSeconds(expired.test(number) ? -1 : 60),
                        null,
                        List.of()))
                .toList();
        ports.inventory()
                .keep(
                        new Reading(workspace, NOW, List.of(), tokens, TokenRules.NOT_SEEN, List.of()),
                        Assessment.NOTHING,
                        NOW);
        return tokens;
    }
}
