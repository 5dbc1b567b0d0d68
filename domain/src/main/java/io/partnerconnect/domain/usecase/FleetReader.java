package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.Catalogue;
import io.partnerconnect.domain.model.token.FleetPage;
import io.partnerconnect.domain.model.token.FleetPage.Unread;
import io.partnerconnect.domain.model.token.TokenFilter;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.out.Workspaces;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of tokens off all workspaces, a few at a time and in the order of their names. One page looks at a bounded number of
 * workspaces, so that a filter that lets little pass cannot make a request endless; what is left comes with the next page.
 */
final class FleetReader {
    private static final int AT_ONCE = 16;
    private static final int WORKSPACES_A_PAGE = 4 * AT_ONCE;

    private final Workspaces workspaces;
    private final BrowseCatalogue partners;
    private final TokenReader reader;

    FleetReader(Workspaces workspaces, BrowseCatalogue partners, TokenReader reader) {
        this.workspaces = workspaces;
        this.partners = partners;
        this.reader = reader;
    }

    FleetPage read(TokenFilter filter, PageRequest page) {
        FleetCursor from = page.after() == null ? null : FleetCursor.parse(page.after());
        Deque<Workspace> left = workspacesFrom(filter, from);
        FleetFilling filling = new FleetFilling(page.size());
        for (int looked = 0; looked < WORKSPACES_A_PAGE && !left.isEmpty() && !filling.isFull(); looked += AT_ONCE) {
            List<Workspace> wave = take(left);
            Optional<FleetCursor> end = fill(filling, wave, readWave(wave, filter, page.size(), from));
            if (end.isPresent()) {
                return filling.endingAt(end.get());
            }
        }
        Workspace next = left.peek();
        return filling.endingAt(next == null ? null : new FleetCursor(next.name(), null));
    }

    private static Optional<FleetCursor> fill(
            FleetFilling filling, List<Workspace> wave, List<FleetWorkspace> answers) {
        for (int i = 0; i < wave.size(); i++) {
            Optional<FleetCursor> end = filling.add(wave.get(i).name(), answers.get(i));
            if (end.isPresent()) {
                return end;
            }
        }
        return Optional.empty();
    }

    private Deque<Workspace> workspacesFrom(TokenFilter filter, @Nullable FleetCursor from) {
        Deque<Workspace> all = new ArrayDeque<>();
        Cursor cursor = null;
        do {
            Page<Workspace> page = workspaces.list(new PageRequest(PageRequest.LARGEST_SIZE, cursor));
            page.items().stream()
                    .filter(each ->
                            filter.workspace() == null || filter.workspace().equals(each.name()))
                    .filter(each -> from == null || each.name().compareTo(from.workspace()) >= 0)
                    .forEach(all::add);
            cursor = page.next();
        } while (cursor != null && all.size() <= WORKSPACES_A_PAGE);
        return all;
    }

    private static List<Workspace> take(Deque<Workspace> left) {
        List<Workspace> taken = new ArrayList<>();
        while (taken.size() < AT_ONCE && !left.isEmpty()) {
            taken.add(left.remove());
        }
        return taken;
    }

    private List<FleetWorkspace> readWave(
            List<Workspace> wave, TokenFilter filter, int size, @Nullable FleetCursor from) {
        Catalogue catalogue = partners.catalogue();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return wave.stream()
                    .map(workspace -> CompletableFuture.supplyAsync(
                            () -> readOne(workspace, catalogue, filter, size, from), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private FleetWorkspace readOne(
            Workspace workspace, Catalogue catalogue, TokenFilter filter, int size, @Nullable FleetCursor from) {
        TokenId after = from != null && from.workspace().equals(workspace.name()) ? from.token() : null;
        try {
            Smallest found = reader.read(workspace, catalogue, filter, size, after);
            return new FleetWorkspace.Read(found.inOrder(), found.hasMore());
        } catch (Failure failure) {
            return new FleetWorkspace.NotRead(new Unread(workspace.name(), failure));
        }
    }
}
