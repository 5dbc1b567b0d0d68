package io.partnerconnect.domain.port.out;

import io.partnerconnect.domain.model.account.AdministratorPresence;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.PartnerKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When to look next whether the administrator of a partner account is an active user somewhere, and what came of the last look. Another
 * administrator is looked for anew. Each method is one transaction.
 *
 * <p>Every method throws {@link Failure.Unavailable} when the database does not answer; then nothing was done.
 */
public interface AdministratorLooks {
    /** For how long a look that was taken is nobody else's, also when whoever took it dies. */
    Duration TAKEN = Duration.ofHours(1);

    /** A look that is due. {@code before}: what came of the last one; null when there was none. */
    record Due(
            PartnerKey partner,
            EmailAddress administrator,
            @Nullable AdministratorPresence before) {}

    /** Takes looks that are due, those that are due longest first; for an administrator nobody looked for yet it is due. */
    List<Due> take(Instant now, int most);

    /** Keeps what came of a look, and when the next is. Nothing happens when somebody else is administrator by now. */
    void record(PartnerKey partner, EmailAddress administrator, AdministratorPresence presence, Instant nextLook);

    /** What came of the latest look for each administrator there was one for. */
    Map<PartnerKey, AdministratorPresence> latest();
}
