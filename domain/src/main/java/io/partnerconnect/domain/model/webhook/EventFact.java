package io.partnerconnect.domain.model.webhook;

import io.partnerconnect.domain.model.failure.Failure;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something an event tells, by its name in the body. Each has a shape into which neither a sentence nor a secret fits: there is no fact
 * for the words of a person, of a workspace or of a partner.
 */
public enum EventFact {
    /** The operation it is about. */
    OPERATION_ID("operation_id", Shapes.ID),
    /** What the operation was to achieve. */
    KIND("kind", Shapes.WORD),
    /** The campaign the operation is part of. */
    CAMPAIGN_ID("campaign_id", Shapes.ID),
    /** Why it ended so, as a problem's code. */
    CODE("code", Shapes.CODE),
    /** The finding it is about. */
    FINDING_ID("finding_id", Shapes.ID),
    /** What was found. */
    FINDING("finding", Shapes.WORD),
    /** How bad it is. */
    SEVERITY("severity", Shapes.WORD),
    /** The approval it is about. */
    APPROVAL_ID("approval_id", Shapes.ID),
    /** What kind of thing the approval is for. */
    APPROVAL_CLASS("approval_class", Shapes.WORD);

    private final String field;
    private final Pattern shape;

    EventFact(String field, Pattern shape) {
        this.field = field;
        this.shape = shape;
    }

    public String field() {
        return field;
    }

    /** The fact of that name. */
    public static EventFact of(String field) {
        return Stream.of(values())
                .filter(fact -> fact.field.equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no fact " + field));
    }

    void check(String value) {
        if (!shape.matcher(value).matches()) {
            throw new Failure.Invalid(field, "must match " + shape.pattern());
        }
    }

    /** Characters that stand for themselves in JSON. */
    private static final class Shapes {
        static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        static final Pattern WORD = Pattern.compile("[A-Z][A-Z_]{0,49}");
        static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,15}");
    }
}
