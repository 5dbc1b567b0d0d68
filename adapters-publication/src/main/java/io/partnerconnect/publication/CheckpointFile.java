package io.partnerconnect.publication;

import io.partnerconnect.domain.model.history.SignedCheckpoint;
import io.partnerconnect.domain.port.out.CheckpointSink;
import io.partnerconnect.evidence.ExportLine;
import io.partnerconnect.evidence.Malformed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A file with a line for each checkpoint, as the verifier reads it. Only added to: a line that a process left unfinished when it died is the
 * one thing that is written over. The lock lets processes that share the file wait for each other.
 */
final class CheckpointFile implements CheckpointSink {
    /** Longer than any line with a checkpoint of 16 signatures. */
    private static final int LONGEST_LINE = 1 << 16;

    private final Path file;
    private final ReentrantLock within = new ReentrantLock(); // the file's own lock is one for the whole process

    CheckpointFile(Path file) {
        this.file = file;
    }

    private interface Work<T> {
        T on(FileChannel channel) throws IOException;
    }

    /** The end of the file: how long it is up to its last line feed, and the line before that; empty when there is none. */
    private record End(long length, String line) {}

    @Override
    public Optional<SignedCheckpoint> latest() {
        return locked(channel -> latest(end(channel)));
    }

    @Override
    public void publish(SignedCheckpoint signed) {
        locked(channel -> {
            End end = end(channel);
            if (latest(end).filter(newest -> !Notes.isNewer(signed, newest)).isEmpty()) {
                channel.truncate(end.length());
                channel.position(end.length());
                write(channel, new ExportLine.Note(signed.note()).text() + "\n");
            }
            return end;
        });
    }

    private <T> T locked(Work<T> work) {
        within.lock();
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException("the lock of the file was lost");
            }
            return work.on(channel);
        } catch (IOException e) {
            throw Notes.unavailable(e);
        } finally {
            within.unlock();
        }
    }

    private static void write(FileChannel channel, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    private static Optional<SignedCheckpoint> latest(End end) {
        if (end.line().isEmpty()) {
            return Optional.empty();
        }
        try {
            ExportLine line = ExportLine.parse(end.line().getBytes(StandardCharsets.UTF_8));
            if (line instanceof ExportLine.Note(String note)) {
                return Optional.of(Notes.parse(note));
            }
        } catch (Malformed e) {
            throw Notes.unavailable(e);
        }
        throw Notes.unavailable(null);
    }

    private static End end(FileChannel channel) throws IOException {
        long size = channel.size();
        int length = (int) Math.min(size, LONGEST_LINE * 2L);
        ByteBuffer tail = ByteBuffer.allocate(length);
        int read = 0;
        while (tail.hasRemaining() && read >= 0) {
            read = channel.read(tail, size - length + tail.position());
        }
        String text = new String(tail.array(), StandardCharsets.ISO_8859_1);
        int last = text.lastIndexOf('\n');
        int start = last < 0 ? 0 : text.lastIndexOf('\n', last - 1) + 1;
        String line = last < 0 ? "" : text.substring(start, last);
        return new End(
                last < 0 ? 0 : size - length + last + 1,
                new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }
}
