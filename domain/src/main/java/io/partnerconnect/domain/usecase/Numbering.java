package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.model.workspace.WorkspaceNumber;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import io.partnerconnect.domain.port.out.WorkspaceNumbers;
import io.partnerconnect.domain.port.out.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Finds the numbers of the registered workspaces: in their address, where the cloud puts it there, else as they once told it, else by
 * asking. Who does not answer is asked again the next time.
 */
final class Numbering {
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Workspaces workspaces;
    private final WorkspaceNumbers numbers;
    private final WorkspaceControls controls;
    private final InstantSource clock;

    Numbering(Workspaces workspaces, WorkspaceNumbers numbers, WorkspaceControls controls, InstantSource clock) {
        this.workspaces = workspaces;
        this.numbers = numbers;
        this.controls = new RememberingControls(controls, numbers);
        this.clock = clock;
    }

    /** The registered workspaces by number, and those whose number is not known. Of two of one number the first by name has it. */
    record Numbered(Map<WorkspaceNumber, WorkspaceName> known, List<WorkspaceName> unknown) {}

    Numbered find() {
        Map<WorkspaceUrl, WorkspaceNumber> told = numbers.all();
        Map<WorkspaceNumber, WorkspaceName> known = new TreeMap<>();
        List<Workspace> silent = new ArrayList<>();
        for (Workspace workspace : registered()) {
            WorkspaceNumber.in(workspace.url())
                    .or(() -> Optional.ofNullable(told.get(workspace.url())))
                    .ifPresentOrElse(
                            number -> known.putIfAbsent(number, workspace.name()), () -> silent.add(workspace));
        }
        return new Numbered(known, ask(silent, known));
    }

    private List<Workspace> registered() {
        List<Workspace> all = new ArrayList<>();
        PageRequest request = PageRequest.first(PageRequest.LARGEST_SIZE);
        while (request != null) {
            Page<Workspace> page = workspaces.list(Sight.everything(), request);
            all.addAll(page.items());
            request = page.next() == null ? null : new PageRequest(PageRequest.LARGEST_SIZE, page.next());
        }
        return all;
    }

    /** Some at a time, as long as there is patience; gives back who is left. */
    private List<WorkspaceName> ask(List<Workspace> silent, Map<WorkspaceNumber, WorkspaceName> known) {
        Instant end = clock.instant().plus(PATIENCE);
        List<WorkspaceName> left = new ArrayList<>();
        for (int from = 0; from < silent.size(); from += AT_ONCE) {
            List<Workspace> wave = silent.subList(from, Math.min(silent.size(), from + AT_ONCE));
            List<Optional<WorkspaceNumber>> answers =
                    clock.instant().isBefore(end) ? askAll(wave) : nobody(wave.size());
            for (int i = 0; i < wave.size(); i++) {
                WorkspaceName name = wave.get(i).name();
                answers.get(i).ifPresentOrElse(number -> known.putIfAbsent(number, name), () -> left.add(name));
            }
        }
        return left;
    }

    private static List<Optional<WorkspaceNumber>> nobody(int size) {
        return Collections.nCopies(size, Optional.empty());
    }

    private List<Optional<WorkspaceNumber>> askAll(List<Workspace> wave) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return wave.stream()
                    .map(workspace -> CompletableFuture.supplyAsync(() -> askOne(workspace), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private Optional<WorkspaceNumber> askOne(Workspace workspace) {
        try {
            return Optional.ofNullable(controls.caller(workspace).workspace());
        } catch (Failure notTold) {
            return Optional.empty();
        }
    }
}
