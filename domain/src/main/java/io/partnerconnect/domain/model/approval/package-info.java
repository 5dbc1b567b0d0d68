/** What another person has to agree to before it is done. */
@NullMarked
package io.partnerconnect.domain.model.approval;

import org.jspecify.annotations.NullMarked;
