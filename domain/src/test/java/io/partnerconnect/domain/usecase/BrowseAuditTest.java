package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.audit.Action;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.AuditedOperation;
import io.partnerconnect.domain.model.audit.EventFilter;
import io.partnerconnect.domain.model.operation.OperationId;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.in.BrowseAudit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BrowseAuditTest {
    private final Installation installation = new Installation();
    private final BrowseAudit browse = installation.useCases.browseAudit();
    private final OperationId died =
            installation.diesBefore(Action.FORGET_WORKSPACE, AuditSubject.of(Installation.PROD));

    @Test
    void anEventIsListedAndFoundByItsId() {
        // When
        var page = browse.list(Sight.everything(), EventFilter.any(), PageRequest.first(10));

        // Then
        assertThat(page.items())
                .singleElement()
                .satisfies(event -> assertThat(event.operation()).isEqualTo(died))
                .satisfies(event -> assertThat(browse.get(event.id())).isEqualTo(event));
    }

    @Test
    void anOperationIsFoundByItsId() {
        // When
        AuditedOperation operation = browse.operation(died);

        // Then
        assertThat(operation.action()).isEqualTo(Action.FORGET_WORKSPACE);
        assertThat(operation.outcome()).isNull();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(catchThrowable(() -> browse.get(new AuditEventId(new UUID(9, 9)))))
                .satisfies(end -> Ends.with("audit-event-not-found", end));
        assertThat(catchThrowable(() -> browse.operation(new OperationId(new UUID(9, 9)))))
                .satisfies(end -> Ends.with("operation-not-found", end));
    }

    @Test
    void readingAddsNothing() {
        // Given
        int written = installation.ledger.written().size();

        // When
        AuditEvent event = browse.list(Sight.everything(), EventFilter.any(), PageRequest.first(1))
                .items()
                .getFirst();

        // Then
        assertThat(installation.ledger.written()).hasSize(written).contains(event);
    }
}
