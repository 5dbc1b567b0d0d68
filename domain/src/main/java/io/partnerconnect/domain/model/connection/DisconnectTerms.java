package io.partnerconnect.domain.model.connection;

import io.partnerconnect.domain.model.failure.Failure;

/**
 * How a connection is to be taken away.
 *
 * @param quarantineDays for how many days the service principals are inactive before anything is deleted, from 0 to 30; 0 when only
 *     tokens are revoked
 */
public record DisconnectTerms(DisconnectMode mode, int quarantineDays) {
    public static final int LONGEST_QUARANTINE = 30;

    public DisconnectTerms {
        if (quarantineDays < 0 || quarantineDays > LONGEST_QUARANTINE) {
            throw new Failure.Invalid("quarantine_days", "must be from 0 to " + LONGEST_QUARANTINE);
        }
        if (quarantineDays > 0 && mode == DisconnectMode.REVOKE_ONLY) {
            throw new Failure.Invalid("quarantine_days", "must be 0 when only tokens are revoked");
        }
    }

    @Override
    public String toString() {
        return mode + " with a quarantine of " + quarantineDays + " days";
    }
}
