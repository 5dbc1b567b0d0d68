package io.partnerconnect.domain.model.account;

import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the administrator of a partner account is an active user of one of the workspaces it is connected to, as last looked. That he is
 * not is never said on doubt: every workspace has to answer, twice, some time apart.
 */
public sealed interface AdministratorPresence {
    /** Longer than a workspace's lists lag behind. */
    Duration CONFIRMING = Duration.ofSeconds(90);

    /** When that was seen, or looked for. */
    Instant at();

    /** He is one there. The others were not asked. */
    record Active(WorkspaceName workspace, Instant at) implements AdministratorPresence {}

    /** He is one in none of so many, by two looks. */
    record NotFound(int workspaces, Instant at) implements AdministratorPresence {}

    /** He was found in none of so many, once: that does not count before it is confirmed. */
    record Missed(int workspaces, Instant at) implements AdministratorPresence {}

    /** He was found in none, but some of so many did not answer. */
    record Unknown(int unanswered, int workspaces, Instant at) implements AdministratorPresence {}

    /** What a look comes to in which all of them answered and none knows him as active. */
    static AdministratorPresence nowhere(@Nullable AdministratorPresence before, int workspaces, Instant now) {
        return switch (before) {
            case NotFound earlier -> new NotFound(workspaces, now);
            case Missed(var some, var at) when at.plus(CONFIRMING).isAfter(now) -> new Missed(workspaces, at);
            case Missed earlier -> new NotFound(workspaces, now);
            case Active earlier -> new Missed(workspaces, now);
            case Unknown earlier -> new Missed(workspaces, now);
            case null -> new Missed(workspaces, now);
        };
    }

    /** When to look again: a first miss is confirmed shortly, everything else is good for a day. */
    default Instant lookAgain() {
        return switch (this) {
            case Missed(var workspaces, var at) -> at.plus(CONFIRMING);
            case Active seen -> seen.at().plus(Duration.ofDays(1));
            case NotFound seen -> seen.at().plus(Duration.ofDays(1));
            case Unknown seen -> seen.at().plus(Duration.ofDays(1));
        };
    }
}
