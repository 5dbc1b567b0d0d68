/** Tokens over HTTP. */
@NullMarked
package io.partnerconnect.app.rest.token;

import org.jspecify.annotations.NullMarked;
