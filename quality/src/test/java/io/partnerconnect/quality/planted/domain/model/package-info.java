/** A domain that leans on what it must not know. */
@NullMarked
package io.partnerconnect.quality.planted.domain.model;

import org.jspecify.annotations.NullMarked;
