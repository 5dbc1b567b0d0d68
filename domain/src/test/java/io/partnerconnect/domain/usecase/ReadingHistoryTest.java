package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.audit.AuditEventId;
import io.partnerconnect.domain.model.audit.Denial;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.history.AppendProof;
import io.partnerconnect.domain.model.history.EventProof;
import io.partnerconnect.domain.port.in.BrowseHistory;
import io.partnerconnect.evidence.ExportLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingHistoryTest {
    private final Installation here = new Installation();
    private final BrowseHistory history = here.useCases.evidence().browseHistory();

    @Test
    void everyEventIsProvedAgainstTheFirstCheckpointAfterIt() {
        seal(1, 300, 0, 700, 5);

        for (AuditEventId event : here.history.places()) {
            EventProof proof = history.prove(event);

            assertThat(proof.proof()
                            .proves(
                                    proof.leaf(),
                                    proof.checkpoint().checkpoint().root()))
                    .isTrue();
            assertThat(proof.proof().size())
                    .isEqualTo(proof.checkpoint().checkpoint().size());
        }
        assertThat(history.prove(here.history.places().get(301))
                        .checkpoint()
                        .checkpoint()
                        .number())
                .isEqualTo(3);
    }

    @Test
    void everyTwoCheckpointsAreProvedToBeOneHistory() {
        seal(1, 300, 0, 700, 5);

        for (long to = 0; to < 5; to++) {
            for (long from = 0; from <= to; from++) {
                AppendProof proof = history.prove(from, to);

                assertThat(proof.proof()
                                .proves(
                                        proof.earlier().checkpoint().root(),
                                        proof.later().checkpoint().root()))
                        .isTrue();
            }
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        seal(1);
        write(1);

        for (Throwable thrown : List.of(
                catchThrowable(() -> history.prove(new AuditEventId(here.ids.next()))),
                catchThrowable(
                        () -> history.prove(here.ledger.written().getLast().id())),
                catchThrowable(() -> history.checkpoint(1)),
                catchThrowable(() -> history.prove(0, 1)),
                catchThrowable(() ->
                        new Installation().useCases.evidence().browseHistory().latest()))) {
            assertThat(thrown).isInstanceOf(Failure.NotFound.class);
        }
        assertThat(catchThrowable(() -> history.prove(1, 0))).isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void theExportTellsEachEventBeforeTheCheckpointThatCoversIt() {
        seal(0, 2, 0, 1_001);
        write(5);
        List<String> lines = new ArrayList<>();

        here.useCases.evidence().exportHistory().export(line -> lines.add(line.text()));

        assertThat(lines).hasSize(1 + 1_003 + 4 + 1);
        assertThat(lines.getFirst()).isEqualTo("{\"export\":1,\"log\":\"example.com/audit\"}");
        assertThat(lines.get(1)).startsWith("{\"checkpoint\":\"example.com/audit/1\\n0\\n");
        assertThat(lines.get(2)).startsWith("{\"index\":0,\"leaf\":\"");
        assertThat(lines.get(4)).startsWith("{\"checkpoint\":\"example.com/audit/1\\n2\\n");
        assertThat(lines.get(5)).startsWith("{\"checkpoint\":\"example.com/audit/1\\n2\\n");
        assertThat(lines.get(1_007)).startsWith("{\"checkpoint\":\"example.com/audit/1\\n1003\\n");
        assertThat(lines.getLast()).isEqualTo("{\"events\":1003,\"checkpoints\":4}");
    }

    @Test
    void beforeTheFirstCheckpointTheExportHasABeginningAndAnEnd() {
        List<ExportLine> lines = new ArrayList<>();

        here.useCases.evidence().exportHistory().export(lines::add);

        assertThat(lines).containsExactly(new ExportLine.Head("example.com/audit"), new ExportLine.End(0, 0));
    }

    /** A checkpoint of so many more events each. */
    private void seal(int... events) {
        for (int more : events) {
            write(more);
            here.clock.advance(Duration.ofMinutes(1));
            here.useCases.evidence().sealHistory().run(10_000);
        }
    }

    private void write(int events) {
        here.ledger.deny(IntStream.range(0, events)
                .mapToObj(i -> new Denial(AnIntent.ALICE, "GET /" + i, null, "forbidden", 0, here.clock.instant()))
                .toList());
    }
}
