/** How long events of the audit are kept, what keeps them longer, and what is not there any more. */
@NullMarked
package io.partnerconnect.domain.model.retention;

import org.jspecify.annotations.NullMarked;
