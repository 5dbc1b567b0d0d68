/** Tests against receivers on real sockets. */
@NullMarked
package io.partnerconnect.webhooks;

import org.jspecify.annotations.NullMarked;
