/** Webhooks and their deliveries over HTTP. */
@NullMarked
package io.partnerconnect.app.rest.webhook;

import org.jspecify.annotations.NullMarked;
