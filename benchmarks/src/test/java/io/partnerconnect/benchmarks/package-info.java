/** Measures the service beside what people use today; run by hand with benchmarks/run, see docs/benchmarks.md. */
@NullMarked
package io.partnerconnect.benchmarks;

import org.jspecify.annotations.NullMarked;
