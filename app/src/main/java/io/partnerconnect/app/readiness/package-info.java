/** Whether the service can work. */
@NullMarked
package io.partnerconnect.app.readiness;

import org.jspecify.annotations.NullMarked;
