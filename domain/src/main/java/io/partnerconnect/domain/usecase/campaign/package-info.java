/** Campaigns: choosing, beginning, conducting and trying them out. */
@NullMarked
package io.partnerconnect.domain.usecase.campaign;

import org.jspecify.annotations.NullMarked;
