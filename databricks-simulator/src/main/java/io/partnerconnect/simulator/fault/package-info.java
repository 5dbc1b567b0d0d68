/** Faults that a workspace can be told to show. */
@NullMarked
package io.partnerconnect.simulator.fault;

import org.jspecify.annotations.NullMarked;
