/** The use cases, behind the ports of {@code port.in}. */
@NullMarked
package io.partnerconnect.domain.usecase;

import org.jspecify.annotations.NullMarked;
