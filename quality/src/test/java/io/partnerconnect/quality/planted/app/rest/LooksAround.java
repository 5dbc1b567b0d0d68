package io.partnerconnect.quality.planted.app.rest;

import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** Takes time and chance out of the air, and begins a transaction. */
public class LooksAround {
    @Transactional
    String now() {
        return UUID.randomUUID() + " at " + Instant.now();
    }

    int seeded() {
        return new Random(7).nextInt();
    }

    int unseeded() {
        return new Random().nextInt();
    }
}
