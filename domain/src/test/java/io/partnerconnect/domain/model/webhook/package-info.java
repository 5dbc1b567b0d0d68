/** Tests of what is told, and to whom. */
@NullMarked
package io.partnerconnect.domain.model.webhook;

import org.jspecify.annotations.NullMarked;
