/** Connections and tiles. */
@NullMarked
package io.partnerconnect.domain.model.connection;

import org.jspecify.annotations.NullMarked;
