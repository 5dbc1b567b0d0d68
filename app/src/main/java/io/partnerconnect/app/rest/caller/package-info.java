/** The caller himself, over HTTP. */
@NullMarked
package io.partnerconnect.app.rest.caller;

import org.jspecify.annotations.NullMarked;
