package io.partnerconnect.domain.usecase;

import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.port.in.ExportHistory;
import io.partnerconnect.domain.port.out.HistoryExport;
import io.partnerconnect.domain.port.out.SealedHistory;
import io.partnerconnect.evidence.ExportLine;
import java.util.List;

/** Tells the history up to the checkpoint that is the latest when it begins. */
final class ExportingHistory implements ExportHistory {
    private static final int AT_ONCE = 1_000;

    private final HistoryExport history;
    private final SealedHistory sealed;
    private final String log;

    ExportingHistory(HistoryExport history, SealedHistory sealed, String log) {
        this.history = history;
        this.sealed = sealed;
        this.log = log;
    }

    @Override
    public void export(Lines lines) {
        lines.add(new ExportLine.Head(log));
        Telling telling = new Telling(lines);
        telling.until(latest());
        if (telling.missed) { // removed meanwhile, perhaps: what says so was published before
            telling.until(latest());
        }
        telling.end();
    }

    private long latest() {
        return sealed.latest().map(signed -> signed.checkpoint().number()).orElse(-1L);
    }

    /** How far it has been told. */
    private final class Telling {
        private final Lines lines;
        private long number;
        private long next;
        private long events;
        private long checkpoints;
        private boolean missed;

        Telling(Lines lines) {
            this.lines = lines;
        }

        void until(long latest) {
            List<SignedCheckpoint> more = history.checkpoints(number, AT_ONCE);
            while (number <= latest && !more.isEmpty()) {
                for (SignedCheckpoint signed : more) {
                    if (signed.checkpoint().number() > latest) {
                        return;
                    }
                    number = signed.checkpoint().number() + 1;
                    tell(signed);
                }
                more = history.checkpoints(number, AT_ONCE);
            }
        }

        void end() {
            history.strays(AT_ONCE).forEach(lines::add);
            lines.add(new ExportLine.End(events, checkpoints));
        }

        private void tell(SignedCheckpoint signed) {
            long size = signed.checkpoint().size();
            while (next < size) {
                long end = Math.min(size, next + AT_ONCE);
                List<ExportLine.Event> more = history.events(next, end);
                more.forEach(lines::add);
                missed |= more.stream().anyMatch(event -> event.content() == null);
                events += more.size();
                next = end;
            }
            lines.add(new ExportLine.Note(signed.note()));
            checkpoints++;
        }
    }
}
