package io.partnerconnect.domain.model.retention;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A month of the audit as the database has it.
 *
 * @param ripe whether it ended longer ago than events are kept
 * @param holds how many legal holds are in force for it
 * @param contents null when nobody looked, or when it was removed
 * @param removal null while its events are there
 */
public record AuditPartition(
        AuditMonth month,
        boolean ripe,
        long holds,
        @Nullable MonthContents contents,
        @Nullable PartitionRemoval removal) {
    /** What keeps its events there, as far as was looked; nothing when they are gone. */
    public Set<Keeping> keeping() {
        if (removal != null) {
            return EnumSet.noneOf(Keeping.class);
        }
        return Stream.concat(
                        Stream.of(when(!ripe, Keeping.TOO_YOUNG), when(holds > 0, Keeping.HELD)),
                        contents == null ? Stream.empty() : keeping(contents))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Keeping.class)));
    }

    private static Stream<@Nullable Keeping> keeping(MonthContents contents) {
        return Stream.of(
                when(contents.unsealed() > 0, Keeping.UNSEALED),
                when(contents.unsettled() > 0, Keeping.UNSETTLED),
                when(contents.older() > 0, Keeping.OLDER_KEPT),
                when(!contents.published(), Keeping.NOT_PUBLISHED));
    }

    private static @Nullable Keeping when(boolean so, Keeping keeping) {
        return so ? keeping : null;
    }
}
