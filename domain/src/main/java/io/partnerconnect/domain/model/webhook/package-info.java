/** Events that leave the service, and who gets them. */
@NullMarked
package io.partnerconnect.domain.model.webhook;

import org.jspecify.annotations.NullMarked;
