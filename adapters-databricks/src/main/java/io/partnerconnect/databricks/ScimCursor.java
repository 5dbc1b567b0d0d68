package io.partnerconnect.databricks;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.workspace.Workspace;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A position in a SCIM list as a cursor, with a check that keeps it from being used for another list. */
final class ScimCursor {
    private static final Pattern SHAPE = Pattern.compile("p([1-9][0-9]{0,8})-([0-9a-f]{1,8})");

    private ScimCursor() {}

    static Cursor at(long position, Workspace workspace, @Nullable String filter) {
        return new Cursor("p" + position + "-" + check(workspace, filter));
    }

    static long position(Cursor cursor, Workspace workspace, @Nullable String filter) {
        Matcher matcher = SHAPE.matcher(cursor.value());
        if (!matcher.matches() || !matcher.group(2).equals(check(workspace, filter))) {
            throw new Failure.Invalid("page_token", "must be the one that came with the page before");
        }
        return Long.parseLong(matcher.group(1));
    }

    private static String check(Workspace workspace, @Nullable String filter) {
        return Integer.toHexString(Objects.hash(workspace.url().origin(), filter));
    }
}
