package io.partnerconnect.domain.model.finding;

import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well kept connections and partner accounts are: 100 less the points of their open findings, 0 at least; of several, the average,
 * rounded down. An account is of no workspace, and counts only where a partner or all is told of.
 *
 * @param workspace whose; null when it is about all
 * @param partner whose; null when it is about all
 * @param connections how many there are
 * @param accounts how many of those with partners
 * @param lost by which kinds of findings points are lost, most first
 */
public record Hygiene(
        @Nullable WorkspaceName workspace,
        @Nullable PartnerKey partner,
        int score,
        int connections,
        int accounts,
        List<Lost> lost) {
    public Hygiene {
        lost = List.copyOf(lost);
    }

    /** What is told together. */
    public enum By {
        FLEET,
        WORKSPACE,
        PARTNER,
        CONNECTION
    }

    /** How many findings of a kind there are, and how many points they are worth together. */
    public record Lost(FindingKind kind, int findings, int points) {}
}
