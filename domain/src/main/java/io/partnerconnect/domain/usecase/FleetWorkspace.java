package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.token.FleetPage.Unread;
import io.partnerconnect.domain.model.token.ObservedToken;
import java.util.List;

/** What came of reading one workspace of the fleet. */
sealed interface FleetWorkspace {
    /** Tokens in order; {@code more} says that the workspace has others behind them. */
    record Read(List<ObservedToken> found, boolean more) implements FleetWorkspace {}

    /** It could not be read. */
    record NotRead(Unread why) implements FleetWorkspace {}
}
