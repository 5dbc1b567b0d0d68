/** Who may do what, and where. */
@NullMarked
package io.partnerconnect.domain.model.access;

import org.jspecify.annotations.NullMarked;
