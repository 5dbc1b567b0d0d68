/** Tests of the wiring. */
@NullMarked
package io.partnerconnect.app.wiring;

import org.jspecify.annotations.NullMarked;
