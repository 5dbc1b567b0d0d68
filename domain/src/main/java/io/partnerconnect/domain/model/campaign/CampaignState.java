package io.partnerconnect.domain.model.campaign;

import java.time.Instant;

/** Where a campaign is. What is under way on its connections goes on by itself, whatever becomes of the campaign. */
public sealed interface CampaignState {
    /** It is over: nothing more is begun, ever. */
    sealed interface Ended extends CampaignState {
        Instant at();
    }

    /**
     * Its items are being begun, wave by wave. How many items had come to rest, and how many of those had failed, when somebody let it go
     * on: what he has seen does not make it pause again.
     */
    record Running(long rested, long failed) implements CampaignState {
        /** One that begins. */
        public static Running fromTheStart() {
            return new Running(0, 0);
        }
    }

    /** Nothing more is begun until somebody resumes it. {@code code} says why. */
    record Paused(String code) implements CampaignState {
        public static final String BY_A_PERSON = "paused-by-person";
        public static final String TOO_MANY_FAILURES = "too-many-failures";
    }

    /** Every item has come to rest, or was refused. */
    record Completed(Instant at) implements Ended {}

    /** Somebody cancelled it: what was not begun will not be. */
    record Cancelled(Instant at) implements Ended {}
}
