/** Examples of what the rules of the architecture forbid; nothing here is ever run. */
@NullMarked
package io.partnerconnect.quality.planted;

import org.jspecify.annotations.NullMarked;
