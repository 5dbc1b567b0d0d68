package io.partnerconnect.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What this machine takes to have 8 KiB on its disk, as a database does for each commit: the lower bound of a durable commit. */
final class DiskWrite {
    private static final int TIMES = 200;

    private DiskWrite() {}

    static double median() throws IOException {
        Path file = Files.createTempFile("disk-write", ".bin");
        try (FileChannel disk = FileChannel.open(file, StandardOpenOption.WRITE)) {
            disk.write(ByteBuffer.allocate(16 << 20), 0);
            disk.force(true);
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                disk.write(ByteBuffer.allocate(8192), 8192L * i);
                disk.force(false);
                times.add((System.nanoTime() - start) / 1e6);
            }
            Collections.sort(times);
            return times.get(TIMES / 2);
        } finally {
            Files.delete(file);
        }
    }
}
