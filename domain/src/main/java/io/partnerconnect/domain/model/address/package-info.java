/** Addresses of the Internet Protocol, and to which of them connections may go. */
@NullMarked
package io.partnerconnect.domain.model.address;

import org.jspecify.annotations.NullMarked;
