package io.partnerconnect.benchmarks;

import io.partnerconnect.persistence.EmbeddedDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What the processors have done so far, in seconds: it tells what work costs also where others work too. */
record ProcessorTime(double service, double database, double simulator) {
    static ProcessorTime of(ServiceProcess service, EmbeddedDatabase database) {
        return new ProcessorTime(
                service.processorTime(),
                postgres(database.port()).mapToDouble(ProcessorTime::of).sum(),
                of(ProcessHandle.current()));
    }

    /** The database and what it started; it is nobody's child, but known by its port. */
    private static Stream<ProcessHandle> postgres(int port) {
        return ProcessHandle.allProcesses()
                .filter(each -> each.info().command().orElse("").endsWith("postgres")
                        && List.of(each.info().arguments().orElse(new String[0]))
                                .contains(Integer.toString(port)))
                .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()));
    }

    private static double of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
    }

    String since(ProcessorTime before) {
        return "processor time of service, database, and simulator with this: %.1f, %.1f, %.1f s"
                .formatted(service - before.service, database - before.database, simulator - before.simulator);
    }
}
