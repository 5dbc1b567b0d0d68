/** The organisation's accounts with partners, and who administers them. */
@NullMarked
package io.partnerconnect.domain.model.account;

import org.jspecify.annotations.NullMarked;
