/** The service as its users meet it. */
@NullMarked
package io.partnerconnect.app.journey;

import org.jspecify.annotations.NullMarked;
