/** Service principals of a workspace. */
@NullMarked
package io.partnerconnect.domain.model.principal;

import org.jspecify.annotations.NullMarked;
