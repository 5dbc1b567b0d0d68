package io.partnerconnect.databricks;

import java.util.function.LongSupplier;

/** Nanoseconds that nobody sets: good for how long something took, and for nothing else. */
@FunctionalInterface
interface MonotonicClock extends LongSupplier {}
