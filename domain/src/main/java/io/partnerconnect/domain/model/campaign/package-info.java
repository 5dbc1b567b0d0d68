/** One thing done to many connections, in waves. */
@NullMarked
package io.partnerconnect.domain.model.campaign;

import org.jspecify.annotations.NullMarked;
