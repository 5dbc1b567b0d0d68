/** Ports that are too broad, or speak a foreign language. */
@NullMarked
package io.partnerconnect.quality.planted.domain.port.out;

import org.jspecify.annotations.NullMarked;
