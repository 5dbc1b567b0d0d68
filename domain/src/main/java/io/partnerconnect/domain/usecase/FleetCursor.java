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
            throw new Failure.Invalid("page_token", "must be one this service gave");
        }
        return new FleetCursor(new WorkspaceName(parts[0]), parts[1].isEmpty() ? null : new TokenId(parts[1]));
    }

    Cursor toCursor() {
        return new Cursor(workspace.value() + "." + (token == null ? "" : token.value()));
    }
}
