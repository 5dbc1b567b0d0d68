package io.partnerconnect.domain.model.credential;

import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.workspace.Unread;
import java.util.List;

/**
 * A page of the connections of a partner, with those workspaces that could not be read and so are missing from it.
 *
 * @param takesOAuth whether the partner takes OAuth secrets; when not, there is nothing to migrate and no page
 */
public record MigrationPage(boolean takesOAuth, Page<Migration> page, List<Unread> unread) {
    public MigrationPage {
        unread = List.copyOf(unread);
    }
}
