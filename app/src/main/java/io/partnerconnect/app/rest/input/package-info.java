/** Reading requests. */
@NullMarked
package io.partnerconnect.app.rest.input;

import org.jspecify.annotations.NullMarked;
