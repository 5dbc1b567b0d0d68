package io.partnerconnect.torture;

import io.partnerconnect.simulator.SimulatedWorkspace;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What in a workspace carries a marker of ours, and whose it is. */
final class Marks {
    private static final Pattern MARK =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})[:-][0-9a-f]{16}");
    private static final String KNOWN = """
            SELECT 1 FROM audit_v1.operations
            WHERE id = ?::uuid AND (outcome IS NULL OR outcome = 'SUCCEEDED' OR outcome = 'UNKNOWN') AND settlement IS NULL""";

    private Marks() {}

    /** A thing, and the attempt it says it is of; null when it says nothing. */
    private record Marked(String what, @Nullable String attempt) {}

    /** Each marked thing is of an attempt that succeeded, or whose outcome is still to be found out. Others are orphans. */
    static List<String> orphans(Database database, SimulatedWorkspace workspace) {
        return all(workspace)
                .filter(thing -> thing.attempt() != null)
                .filter(thing -> database.texts(KNOWN, Objects.requireNonNull(thing.attempt()))
                        .isEmpty())
                .map(thing -> "orphan: " + thing.what() + " of attempt " + thing.attempt())
                .toList();
    }

    static List<String> unmarked(SimulatedWorkspace workspace) {
        return all(workspace)
                .filter(thing -> thing.attempt() == null)
                .map(thing -> thing.what() + " has no mark")
                .toList();
    }

    private static Stream<Marked> all(SimulatedWorkspace workspace) {
        Stream<Marked> tokens =
                workspace.tokens().stream().map(token -> marked("token " + token.tokenId(), token.comment()));
        Stream<Marked> principals = workspace.principals().stream()
                .map(principal -> marked("principal " + principal.scimId(), principal.externalId()));
        Stream<Marked> compute = Stream.concat(workspace.warehouses().stream(), workspace.clusters().stream())
                .map(resource -> marked(
                        "compute " + resource.id(), resource.tags().values().toString()));
        return Stream.of(tokens, principals, compute).flatMap(things -> things);
    }

    private static Marked marked(String what, @Nullable String mark) {
        return new Marked(what, attempt(mark).orElse(null));
    }

    /** The attempt that is named in a comment, an external id or a tag. */
    static Optional<String> attempt(@Nullable String mark) {
        Matcher matcher = MARK.matcher(mark == null ? "" : mark);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
