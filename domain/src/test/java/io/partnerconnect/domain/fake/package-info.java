/** The ports in memory. Each passes its port's contract. */
@NullMarked
package io.partnerconnect.domain.fake;

import org.jspecify.annotations.NullMarked;
