/** Tiles and connections over HTTP. */
@NullMarked
package io.partnerconnect.app.rest.tile;

import org.jspecify.annotations.NullMarked;
