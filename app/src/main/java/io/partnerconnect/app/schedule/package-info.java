/** What is done on its own. */
@NullMarked
package io.partnerconnect.app.schedule;

import org.jspecify.annotations.NullMarked;
