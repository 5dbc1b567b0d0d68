package io.partnerconnect.simulator.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/** Lets only so many bytes a second through, in ten portions a second. */
final class SlowStream extends OutputStream {
    private final OutputStream out;
    private final int portion;
    private final long pauseMillis;
    private int inPortion;

    SlowStream(OutputStream out, int bytesPerSecond) {
        this.out = out;
        this.portion = Math.max(1, bytesPerSecond / 10);
        this.pauseMillis = 1000L * portion / Math.max(1, bytesPerSecond);
    }

    @Override
    public void write(int oneByte) throws IOException {
        out.write(oneByte);
        if (++inPortion == portion) {
            inPortion = 0;
            out.flush();
            pause();
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(pauseMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while answering slowly");
        }
    }
}
