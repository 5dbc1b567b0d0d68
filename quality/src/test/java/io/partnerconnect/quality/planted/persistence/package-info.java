/** The sibling. */
@NullMarked
package io.partnerconnect.quality.planted.persistence;

import org.jspecify.annotations.NullMarked;
