package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.workspace.Workspace;
import java.util.List;

/** What was seen of an operation whose outcome is not known. */
sealed interface Sighting {
    /** What it was to do is so. */
    record Done() implements Sighting {}

    /** What it was to do is not so, as far as the workspace shows. */
    record NotDone() implements Sighting {}

    /** It made something that nobody can use or knows of. */
    record Orphans(Workspace workspace, List<Orphan> all) implements Sighting {
        public Orphans {
            all = List.copyOf(all);
        }
    }

    /** It changed only this service's own records, and those hold as they are. */
    record Undeterminable() implements Sighting {}
}
