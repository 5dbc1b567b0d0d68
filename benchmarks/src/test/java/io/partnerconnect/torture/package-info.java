/** What operations survive: replicas as processes of their own, struck at the worst moments, and looked at from the workspaces' side. */
@NullMarked
package io.partnerconnect.torture;

import org.jspecify.annotations.NullMarked;
