package io.partnerconnect.domain.usecase.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.partnerconnect.domain.fixture.SomePartners;
import io.partnerconnect.domain.model.budget.Urgency;
import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.BrowseTiles;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SharedTilesTest {
    private static final WorkspaceName PROD = new WorkspaceName("prod");
    private static final List<Partner> PARTNERS =
            List.of(SomePartners.partner("fivetran"), SomePartners.partner("dbt-cloud"), SomePartners.partner("hevo"));

    private final List<Integer> looks = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final SharedTiles tiles = new SharedTiles(new BrowseTiles() {
        @Override
        public List<Tile> list(WorkspaceName workspace) {
            throw new IllegalStateException("too much was looked at");
        }

        @Override
        public Tile get(WorkspaceName workspace, PartnerKey partner) {
            throw new IllegalStateException("one was looked at alone");
        }

        @Override
        public List<Tile> of(WorkspaceName workspace, Set<PartnerKey> partners) {
            looks.add(partners.size());
            begun.countDown();
            await(goOn);
            return PARTNERS.stream()
                    .filter(partner -> partners.contains(partner.key()))
                    .map(SharedTilesTest::tile)
                    .toList();
        }
    });

    private static Tile tile(Partner partner) {
        return new Tile(partner, null, List.of(), List.of(), null, null, Instant.EPOCH);
    }

    @Test
    void thoseWhoWaitForALookShareOne() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<PartnerKey> fivetran = threads.submit(() -> get("fivetran"));
            await(begun);
            List<Thread> waiting = new CopyOnWriteArrayList<>();
            Future<PartnerKey> dbt = threads.submit(() -> get("dbt-cloud", waiting));
            Future<PartnerKey> hevo = threads.submit(() -> get("hevo", waiting));
            Future<PartnerKey> unknown = threads.submit(() -> get("unknown", waiting));
            while (waiting.size() < 3
                    || waiting.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
                Thread.sleep(1);
            }

            goOn.countDown();

            assertThat(List.of(fivetran.get(), dbt.get(), hevo.get()))
                    .containsExactlyElementsOf(
                            PARTNERS.stream().map(Partner::key).toList());
            assertThat(catchThrowableOfType(ExecutionException.class, unknown::get))
                    .cause()
                    .isInstanceOfSatisfying(
                            Failure.NotFound.class,
                            missing -> assertThat(missing.missing()).isEqualTo(Missing.PARTNER));
            assertThat(looks).containsExactly(1, 3);
        }
    }

    private PartnerKey get(String partner, @Nullable List<Thread> waiting) {
        if (waiting != null) {
            waiting.add(Thread.currentThread());
        }
        return Urgency.BULK.during(
                () -> tiles.get(PROD, new PartnerKey(partner)).partner().key());
    }

    private PartnerKey get(String partner) {
        return get(partner, null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
