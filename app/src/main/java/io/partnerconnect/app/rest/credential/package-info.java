/** The service's own credentials over HTTP. */
@NullMarked
package io.partnerconnect.app.rest.credential;

import org.jspecify.annotations.NullMarked;
