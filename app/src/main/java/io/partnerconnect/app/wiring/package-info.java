/** Puts the parts together. */
@NullMarked
package io.partnerconnect.app.wiring;

import org.jspecify.annotations.NullMarked;
