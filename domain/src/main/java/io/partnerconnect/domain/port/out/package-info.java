/** What the service needs from outside: one interface for each collection or role. */
@NullMarked
package io.partnerconnect.domain.port.out;

import org.jspecify.annotations.NullMarked;
