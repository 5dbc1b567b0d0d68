/** OAuth secrets of service principals. */
@NullMarked
package io.partnerconnect.app.rest.secret;

import org.jspecify.annotations.NullMarked;
