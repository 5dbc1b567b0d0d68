/** The partner catalogue over HTTP. */
@NullMarked
package io.partnerconnect.app.rest.partner;

import org.jspecify.annotations.NullMarked;
