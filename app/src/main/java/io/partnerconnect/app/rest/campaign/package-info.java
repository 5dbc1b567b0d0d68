/** Campaigns over HTTP. */
@NullMarked
package io.partnerconnect.app.rest.campaign;

import org.jspecify.annotations.NullMarked;
