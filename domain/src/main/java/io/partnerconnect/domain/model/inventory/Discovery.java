package io.partnerconnect.domain.model.inventory;

import io.partnerconnect.domain.model.connection.Tile;
import java.util.ArrayList;
import java.util.List;

/** How sure it is that a service principal without a record is a partner's connection, and by what. */
public record Discovery(Confidence confidence, List<String> evidence) {
    /** How sure: one sign, two, or more. */
    public enum Confidence {
        LOW,
        MEDIUM,
        HIGH
    }

    /** The comment Partner Connect gives the tokens it makes. */
    private static final String COMMENT = "Partner Connect";

    public Discovery {
        evidence = List.copyOf(evidence);
    }

    /** Of a tile that has a service principal. */
    static Discovery of(Tile tile) {
        List<String> signs = new ArrayList<>();
        tile.principals()
                .forEach(principal -> signs.add("Service principal " + principal.applicationId() + " is named "
                        + principal.displayName() + ", as Partner Connect names it."));
        int names = signs.size();
        tile.tokens().stream()
                .filter(token -> token.comment().contains(COMMENT))
                .forEach(token ->
                        signs.add("Token " + token.id().value() + " has the comment that Partner Connect gives."));
        tile.tokens().stream()
                .filter(token -> token.lastUsedOn() != null)
                .forEach(
                        token -> signs.add("Token " + token.id().value() + " was used on " + token.lastUsedOn() + "."));
        if (tile.compute() != null) {
            signs.add(tile.compute().name() + " is there, as Partner Connect names it.");
        }
        return new Discovery(confidence(signs.size() - names), signs);
    }

    private static Confidence confidence(int beyondTheName) {
        return switch (beyondTheName) {
            case 0 -> Confidence.LOW;
            case 1 -> Confidence.MEDIUM;
            default -> Confidence.HIGH;
        };
    }
}
