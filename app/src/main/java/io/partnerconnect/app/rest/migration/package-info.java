/** The way from tokens to OAuth secrets. */
@NullMarked
package io.partnerconnect.app.rest.migration;

import org.jspecify.annotations.NullMarked;
