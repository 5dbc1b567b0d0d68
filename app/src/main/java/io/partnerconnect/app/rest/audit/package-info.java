/** The audit trail over HTTP. */
@NullMarked
package io.partnerconnect.app.rest.audit;

import org.jspecify.annotations.NullMarked;
