/** What a simulated workspace remembers. */
@NullMarked
package io.partnerconnect.simulator.state;

import org.jspecify.annotations.NullMarked;
