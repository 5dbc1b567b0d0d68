/** What the audit database holds. */
@NullMarked
package io.partnerconnect.domain.model.audit;

import org.jspecify.annotations.NullMarked;
