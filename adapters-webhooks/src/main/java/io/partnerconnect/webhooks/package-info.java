/** The receivers of webhooks, and the keys that messages to them are signed with. */
@NullMarked
package io.partnerconnect.webhooks;

import org.jspecify.annotations.NullMarked;
