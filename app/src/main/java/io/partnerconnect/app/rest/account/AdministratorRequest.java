package io.partnerconnect.app.rest.account;

import io.partnerconnect.app.rest.input.Fields;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.account.Former;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.port.in.SetAdministrator;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who administers an account from now on, and why. */
public record AdministratorRequest(
        @Schema(required = true, maxLength = 254, examples = "ana@example.com") @Nullable
        String administrator,

        @Schema(description = "What becomes of the one before; USER when left out") @Nullable
        Former previousAdministrator,

        @Schema(required = true, maxLength = 256, examples = "moved to another team") @Nullable
        String reason,

        @Schema(maxLength = 64) @Nullable String ticket) {
    /** The version is asked for when the rest is as it should be. */
    SetAdministrator.Command toDomain(PartnerKey partner, LongSupplier version) {
        Fields fields = new Fields();
        EmailAddress email = fields.required("administrator", administrator, EmailAddress::new);
        Former former = previousAdministrator == null ? Former.USER : previousAdministrator;
        return fields.whenValid(() -> new SetAdministrator.Command(partner, email, former, version.getAsLong()));
    }
}
