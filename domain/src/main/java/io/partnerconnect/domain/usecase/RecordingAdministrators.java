package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.account.Connector;
import io.partnerconnect.domain.model.account.EmailAddress;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.port.in.BrowseCatalogue;
import io.partnerconnect.domain.port.in.RecordAdministrator;
import io.partnerconnect.domain.port.in.RecordAdministrators;
import io.partnerconnect.domain.port.out.Ids;
import io.partnerconnect.domain.port.out.PartnerAccounts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes who had a partner connected first the administrator of its account. What is to be done follows from the operations and the accounts
 * as they are, so that nothing is lost with a process that dies; of two replicas that do the same at once, one finds the account changed.
 */
final class RecordingAdministrators implements RecordAdministrators {
    private static final Actor ACTOR = Actor.service("partner-accounts");

    private final BrowseCatalogue partners;
    private final PartnerAccounts register;
    private final RecordAdministrator recordAdministrator;
    private final Ids ids;

    RecordingAdministrators(
            BrowseCatalogue partners, PartnerAccounts register, RecordAdministrator recordAdministrator, Ids ids) {
        this.partners = partners;
        this.register = register;
        this.recordAdministrator = recordAdministrator;
        this.ids = ids;
    }

    @Override
    public Progress run() {
        Set<PartnerKey> signedInTo = partners.catalogue().partners().values().stream()
                .filter(Partner::signIn)
                .map(Partner::key)
                .collect(Collectors.toSet());
        int recorded = 0;
        int failed = 0;
        for (RecordAdministrator.Command command : first(register.connectors(signedInTo))) {
            try {
                recordAdministrator.handle(mandate(command.connector()), command);
                recorded++;
            } catch (Failure failure) { // the next run finds what is left to do
                failed++;
            }
        }
        return new Progress(recorded, failed);
    }

    /** The first person of each partner: a caller whose name is no e-mail address is none. */
    private static Collection<RecordAdministrator.Command> first(Collection<Connector> connectors) {
        Map<PartnerKey, RecordAdministrator.Command> first = new LinkedHashMap<>();
        for (Connector connector : connectors) {
            EmailAddress.of(connector.by())
                    .ifPresent(email -> first.putIfAbsent(
                            connector.connection().partner(), new RecordAdministrator.Command(connector, email)));
        }
        return first.values();
    }

    private Mandate mandate(Connector connector) {
        Reason reason = new Reason("first connection: operation " + connector.operation());
        return new Mandate(new OperationId(ids.next()), ACTOR, reason, null, null);
    }
}
