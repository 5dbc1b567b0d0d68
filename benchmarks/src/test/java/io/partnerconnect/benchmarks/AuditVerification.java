package io.partnerconnect.benchmarks;

import io.partnerconnect.persistence.EmbeddedDatabase;
import java.time.Duration;

/** A whole history: how fast it is sealed, exported, and verified by the program. */
final class AuditVerification {
    private static final int TIMES = 3;
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(30);

    private final Superuser superuser;
    private final AuditExport export;

    AuditVerification(EmbeddedDatabase database, AuditExport export) {
        this.superuser = new Superuser(database);
        this.export = export;
    }

    void run(int events) throws Exception {
        new AuditRows(superuser, AuditLoad.MAC_KEY).write(events);
        Sealing sealing = new Sealing(superuser);
        long before = sealing.places();
        double sealed = sealing.await(SEALED_WITHIN);
        long more = sealing.places() - before;
        System.out.printf("%d events that waited sealed in %.1f s: %.0f a second%n", more, sealed, more / sealed);
        double fetched = export.fetch();
        System.out.printf(
                "%d events exported in %.1f s: %.0f a second, %d MiB%n",
                sealing.places(), fetched, sealing.places() / fetched, export.bytes() >> 20);
        for (int i = 0; i < TIMES; i++) {
            double seconds = export.verify();
            System.out.printf(
                    "verified in %.2f s, the start of Java included: %.0f a second   target: >= 200000%n",
                    seconds, sealing.places() / seconds);
        }
    }
}
