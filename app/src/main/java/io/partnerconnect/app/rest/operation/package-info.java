/** Operations over HTTP: begun, shown, steered. */
@NullMarked
package io.partnerconnect.app.rest.operation;

import org.jspecify.annotations.NullMarked;
