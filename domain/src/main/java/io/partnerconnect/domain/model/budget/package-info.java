/** How often a workspace may be asked, and who goes first. */
@NullMarked
package io.partnerconnect.domain.model.budget;

import org.jspecify.annotations.NullMarked;
