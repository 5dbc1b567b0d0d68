@NullMarked
package io.partnerconnect.domain.model.servicecredential;

import org.jspecify.annotations.NullMarked;
