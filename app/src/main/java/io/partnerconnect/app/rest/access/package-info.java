/** What each endpoint concerns, and that nobody passes who may not ask for it. */
@NullMarked
package io.partnerconnect.app.rest.access;

import org.jspecify.annotations.NullMarked;
