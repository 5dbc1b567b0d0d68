/** What every implementation of a port must do: test classes for real, simulated and in-memory ones. */
@NullMarked
package io.partnerconnect.domain.contract;

import org.jspecify.annotations.NullMarked;
