package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import org.jspecify.annotations.Nullable;

/** Where a page of the fleet's tokens ended: behind a token of a workspace, or, without a token, in front of all of that workspace's. */
record FleetCursor(WorkspaceName workspace, @Nullable TokenId token) {
    static FleetCursor parse(Cursor cursor) {
        String[] parts = cursor.value().split("\\.", -1);
        if (parts.length != 2) {
            throw notOurs();
        }
        try {
            WorkspaceName workspace = new WorkspaceName(parts[0]);
            return new FleetCursor(workspace, parts[1].isEmpty() ? null : new TokenId(parts[1]));
        } catch (Failure.Invalid invalid) {
            throw notOurs();
        }
    }

    /** The cursor of a page of one workspace's tokens: the id of the last one. */
    static TokenId tokenOf(Cursor cursor) {
        try {
            return new TokenId(cursor.value());
        } catch (Failure.Invalid invalid) {
            throw notOurs();
        }
    }

    private static Failure.Invalid notOurs() {
        return new Failure.Invalid("page_token", "must be one this service gave");
    }

    Cursor toCursor() {
        return new Cursor(workspace.value() + "." + (token == null ? "" : token.value()));
    }
}
