/**
 * Checks an export of the audit against public keys, and needs neither the service nor its database nor the network. {@code Main} is the
 * program; {@code Verifier} is the same for other programs.
 */
@NullMarked
package io.partnerconnect.verifier;

import org.jspecify.annotations.NullMarked;
