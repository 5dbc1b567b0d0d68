package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.token.TokenComment;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the service writes into the comment of a token it asks for, so that a token whose answer was lost is found again:
 * {@code [pca1:<installation>:<operation>:<mac>]}. The MAC keeps others from getting tokens revoked by copying comments.
 */
public record Marker(String installation, OperationId operation, String mac) {
    private static final String START = "[pca1:";
    private static final Pattern SHAPE = Pattern.compile(
            "\\[pca1:([a-z0-9-]{1,16}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([0-9a-f]{16})\\]");

    /** Whether a marker, or what looks like one, is in a text. */
    public static boolean startsIn(String text) {
        return text.contains(START);
    }

    /** The marker in a comment, whoever wrote it: check it before trusting it. */
    public static Optional<Marker> in(String comment) {
        Matcher matcher = SHAPE.matcher(comment);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(
                new Marker(matcher.group(1), new OperationId(UUID.fromString(matcher.group(2))), matcher.group(3)));
    }

    /** The comment as it goes to the workspace. */
    public String behind(TokenComment comment) {
        return comment.value() + " " + this;
    }

    @Override
    public String toString() {
        return START + installation + ":" + operation + ":" + mac + "]";
    }
}
