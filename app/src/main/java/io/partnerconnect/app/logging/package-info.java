/** What the process' log is kept free of. */
@NullMarked
package io.partnerconnect.app.logging;

import org.jspecify.annotations.NullMarked;
