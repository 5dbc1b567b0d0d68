/** An application that begins transactions and looks at the clock. */
@NullMarked
package io.partnerconnect.quality.planted.app.rest;

import org.jspecify.annotations.NullMarked;
