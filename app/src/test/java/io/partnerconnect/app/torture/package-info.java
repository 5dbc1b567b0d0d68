/** Bad days. */
@NullMarked
package io.partnerconnect.app.torture;

import org.jspecify.annotations.NullMarked;
