/** Rotation policies over HTTP. */
@NullMarked
package io.partnerconnect.app.rest.policy;

import org.jspecify.annotations.NullMarked;
