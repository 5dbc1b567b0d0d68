/** The partner catalogue. */
@NullMarked
package io.partnerconnect.domain.model.partner;

import org.jspecify.annotations.NullMarked;
