/** How long the audit is kept, and legal holds, over HTTP. */
@NullMarked
package io.partnerconnect.app.rest.retention;

import org.jspecify.annotations.NullMarked;
