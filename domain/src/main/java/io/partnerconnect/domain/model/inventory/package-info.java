/** What is known of the whole fleet: what workspaces showed when they were read, and since when. */
@NullMarked
package io.partnerconnect.domain.model.inventory;

import org.jspecify.annotations.NullMarked;
