package io.partnerconnect.app.wiring;

import io.partnerconnect.domain.port.out.HostNames;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * As the machine resolves names. The JDK keeps answers for 30 seconds, so that most calls ask nobody. Those that do wait in threads of their own:
 * a lookup can neither be interrupted nor does it let go of the thread that carries a virtual one.
 */
final class SystemHostNames implements HostNames {
    private static final int THREADS = 32;
    private static final long IDLE_SECONDS = 30;

    private final Duration patience;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("host-names-", 0).factory());

    SystemHostNames(Duration patience) {
        this.patience = patience;
    }

    @Override
    public List<InetAddress> addressesOf(String host) {
        try {
            Future<List<InetAddress>> answer = threads.submit(() -> lookUp(host));
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | RejectedExecutionException silent) {
            return List.of();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a lookup ends with addresses or none", e);
        }
    }

    private static List<InetAddress> lookUp(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException unknown) {
            return List.of();
        }
    }
}
