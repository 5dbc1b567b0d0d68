/** Keeps up what is known of the fleet. */
@NullMarked
package io.partnerconnect.domain.usecase.inventory;

import org.jspecify.annotations.NullMarked;
