package io.partnerconnect.app.rest.input;

import io.partnerconnect.app.rest.problem.PreconditionRequired;
import io.partnerconnect.domain.model.failure.Failure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The versions of things, as ETags. */
public final class ETags {
    private static final Pattern SHAPE = Pattern.compile("\"([0-9]{1,18})\"");

    private ETags() {}

    /** The ETag of a version. */
    public static String of(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /** The version a caller read. Throws {@link PreconditionRequired} when he does not say. */
    public static long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new PreconditionRequired();
        }
        Matcher tag = SHAPE.matcher(ifMatch.trim());
        if (!tag.matches()) {
            throw new Failure.Stale("thing");
        }
        return Long.parseLong(tag.group(1));
    }
}
