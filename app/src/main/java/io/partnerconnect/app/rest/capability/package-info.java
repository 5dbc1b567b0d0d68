/** What works where. */
@NullMarked
package io.partnerconnect.app.rest.capability;

import org.jspecify.annotations.NullMarked;
