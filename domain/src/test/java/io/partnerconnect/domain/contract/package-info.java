/** What every implementation of an out-port must do. */
@NullMarked
package io.partnerconnect.domain.contract;

import org.jspecify.annotations.NullMarked;
