/** Pages of lists. */
@NullMarked
package io.partnerconnect.domain.model.page;

import org.jspecify.annotations.NullMarked;
