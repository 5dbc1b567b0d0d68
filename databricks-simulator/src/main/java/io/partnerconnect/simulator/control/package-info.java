/** The HTTP API by which a test bench controls the simulator. */
@NullMarked
package io.partnerconnect.simulator.control;

import org.jspecify.annotations.NullMarked;
