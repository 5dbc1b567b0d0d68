package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.Catalogue;
import io.partnerconnect.domain.model.token.FleetPage;
import io.partnerconnect.domain.model.token.FleetPage.Unread;
import io.partnerconnect.domain.model.token.ObservedToken;
import io.partnerconnect.domain.model.token.TokenFilter;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.out.Workspaces;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
    private static final int WORKSPACES_A_PAGE = 64;

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
        List<ObservedToken> items = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        int looked = 0;
        while (!left.isEmpty() && looked < WORKSPACES_A_PAGE) {
            List<Workspace> wave = take(left, Math.min(AT_ONCE, WORKSPACES_A_PAGE - looked));
            looked += wave.size();
            FleetCursor end = append(wave, readWave(wave, filter, page.size(), from), page.size(), items, unread);
            if (end != null) {
                return new FleetPage(new Page<>(items, end.toCursor()), unread);
            }
        }
        Workspace next = left.peek();
        Cursor cursor = next == null ? null : new FleetCursor(next.name(), null).toCursor();
        return new FleetPage(new Page<>(items, cursor), unread);
    }

    /** Adds what fits; says where the page ended when it is full and more is there. */
    private static @Nullable FleetCursor append(
            List<Workspace> wave,
            List<FleetWorkspace> answers,
            int size,
            List<ObservedToken> items,
            List<Unread> unread) {
        for (int i = 0; i < wave.size(); i++) {
            if (items.size() == size) {
                return new FleetCursor(wave.get(i).name(), null);
            }
            switch (answers.get(i)) {
                case FleetWorkspace.NotRead(Unread why) -> unread.add(why);
                case FleetWorkspace.Read(List<ObservedToken> found, boolean more) -> {
                    int fitting = Math.min(found.size(), size - items.size());
                    items.addAll(found.subList(0, fitting));
                    if (fitting < found.size() || more) {
                        return new FleetCursor(
                                wave.get(i).name(), items.getLast().token().id());
                    }
                }
            }
        }
        return null;
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

    private static List<Workspace> take(Deque<Workspace> left, int most) {
        List<Workspace> taken = new ArrayList<>();
        while (taken.size() < most && !left.isEmpty()) {
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
