/** The organisation's accounts with partners over HTTP. */
@NullMarked
package io.partnerconnect.app.rest.account;

import org.jspecify.annotations.NullMarked;
