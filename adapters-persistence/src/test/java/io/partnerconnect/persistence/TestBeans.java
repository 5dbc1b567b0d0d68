package io.partnerconnect.persistence;

import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.port.out.Ids;
import io.partnerconnect.domain.usecase.TimeOrderedIds;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** What the application gives the adapter. */
class TestBeans {
    @Produces
    @Singleton
    Ids ids() {
        return new TimeOrderedIds(new MovableClock(), new SecureRandom());
    }
}
