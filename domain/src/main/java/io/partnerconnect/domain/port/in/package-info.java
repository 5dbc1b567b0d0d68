/** What the service can do: one interface for each use case. */
@NullMarked
package io.partnerconnect.domain.port.in;

import org.jspecify.annotations.NullMarked;
