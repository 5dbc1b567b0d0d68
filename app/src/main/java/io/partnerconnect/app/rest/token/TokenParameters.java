package io.partnerconnect.app.rest.token;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.app.rest.input.Parameters;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.token.TokenFilter;
import io.partnerconnect.domain.model.token.TokenState;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which tokens a request asks for. */
public record TokenParameters(
        @QueryParam("workspace") @Nullable String workspace,
        @QueryParam("partner") @Nullable String partner,
        @QueryParam("state") @Nullable String state,
        @QueryParam("never_expires") @Nullable String neverExpires,
        @QueryParam("expires_before") @Nullable String expiresBefore,
        @QueryParam("last_used_before") @Nullable String lastUsedBefore,
        @QueryParam("created_before") @Nullable String createdBefore,
        @QueryParam("lives_longer_than_days") @Nullable String livesLonger) {
    private static final int MOST_DAYS = 36_500;

    /** The filter; throws {@link Failure.Invalid} with all mistakes. */
    public TokenFilter filter() {
        Fields fields = new Fields();
        WorkspaceName name = fields.optional("workspace", workspace, WorkspaceName::new);
        PartnerKey key = fields.optional("partner", partner, PartnerKey::new);
        TokenState which = fields.optional("state", state, Parameters.oneOf(TokenState.class));
        Boolean never = fields.optional("never_expires", neverExpires, Parameters::flag);
        Instant expires = fields.optional("expires_before", expiresBefore, Parameters::instant);
        LocalDate used = fields.optional("last_used_before", lastUsedBefore, Parameters::day);
        Instant created = fields.optional("created_before", createdBefore, Parameters::instant);
        Duration longer = fields.optional("lives_longer_than_days", livesLonger, TokenParameters::days);
        return fields.whenValid(() -> new TokenFilter(name, key, which, never, expires, used, created, longer));
    }

    private static Duration days(String text) {
        try {
            int days = Integer.parseInt(text);
            if (days >= 0 && days <= MOST_DAYS) {
                return Duration.ofDays(days);
            }
        } catch (NumberFormatException e) {
            // as a number out of range
        }
        throw new Failure.Invalid("days", "must be a number of days from 0 to " + MOST_DAYS);
    }
}
