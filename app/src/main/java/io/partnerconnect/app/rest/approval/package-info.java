/** Approvals over HTTP. */
@NullMarked
package io.partnerconnect.app.rest.approval;

import org.jspecify.annotations.NullMarked;
