package io.partnerconnect.domain.usecase.inventory;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.inventory.Reading;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.Catalogue;
import io.partnerconnect.domain.model.principal.PrincipalFilter;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.workspace.TokenRules;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.usecase.PartnerCompute;
import io.partnerconnect.domain.usecase.Surroundings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workspace as a whole, in as few calls as there are, all at the same time: its service principals page by page, and one
 * call for each thing else.
 */
final class WorkspaceReader {
    private final Surroundings.Databricks there;
    private final InstantSource clock;

    WorkspaceReader(Surroundings.Databricks there, InstantSource clock) {
        this.there = there;
        this.clock = clock;
    }

    Reading read(Workspace workspace, Catalogue catalogue) {
        var at = clock.instant();
        try (Together calls = new Together()) {
            var tokens = calls.ask(() -> tokensOf(workspace));
            var principals = calls.ask(() -> principalsOf(workspace));
            var settings = calls.ask(() -> seen(() -> there.controls().tokenSettings(workspace)));
            var use = calls.ask(() -> seen(() -> there.controls().tokenUse(workspace)));
            var compute = calls.ask(() -> new PartnerCompute(there.compute())
                    .of(workspace, catalogue.partners().values()));
            return new Reading(
                    workspace.name(),
                    at,
                    principals.get(),
                    tokens.get(),
                    new TokenRules(settings.get().orElse(null), use.get().orElse(null)),
                    compute.get());
        }
    }

    private List<Token> tokensOf(Workspace workspace) {
        List<Token> tokens = new ArrayList<>();
        there.tokens().each(workspace, tokens::add);
        return tokens;
    }

    /** What a workspace refuses to show says nothing about its tokens and service principals: those were read. */
    private static <T> Optional<T> seen(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (Failure.Refused refused) {
            return Optional.empty();
        }
    }

    private List<ServicePrincipal> principalsOf(Workspace workspace) {
        List<ServicePrincipal> found = new ArrayList<>();
        @Nullable Cursor next = null;
        do {
            Page<ServicePrincipal> page = there.principals()
                    .list(workspace, PrincipalFilter.all(), new PageRequest(PageRequest.LARGEST_SIZE, next));
            found.addAll(page.items());
            next = page.next();
        } while (next != null);
        return found;
    }
}
