/** Replacing a token by a new one. */
@NullMarked
package io.partnerconnect.domain.model.rotation;

import org.jspecify.annotations.NullMarked;
