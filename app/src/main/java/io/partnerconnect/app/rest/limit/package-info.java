/** How much a caller may ask. */
@NullMarked
package io.partnerconnect.app.rest.limit;

import org.jspecify.annotations.NullMarked;
