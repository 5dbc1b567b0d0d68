/** The out-ports in memory. They pass the contracts. */
@NullMarked
package io.partnerconnect.domain.fake;

import org.jspecify.annotations.NullMarked;
