/** Service principals over HTTP. */
@NullMarked
package io.partnerconnect.app.rest.principal;

import org.jspecify.annotations.NullMarked;
