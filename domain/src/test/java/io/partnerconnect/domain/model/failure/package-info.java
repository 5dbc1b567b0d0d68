@NullMarked
package io.partnerconnect.domain.model.failure;

import org.jspecify.annotations.NullMarked;
