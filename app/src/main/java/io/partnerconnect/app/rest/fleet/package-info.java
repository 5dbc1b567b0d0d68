/** What is known of all workspaces at once: connections, findings, and what a token is. */
@NullMarked
package io.partnerconnect.app.rest.fleet;

import org.jspecify.annotations.NullMarked;
