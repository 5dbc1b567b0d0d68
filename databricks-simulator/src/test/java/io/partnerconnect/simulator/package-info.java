/** Tests of the simulator. */
@NullMarked
package io.partnerconnect.simulator;

import org.jspecify.annotations.NullMarked;
