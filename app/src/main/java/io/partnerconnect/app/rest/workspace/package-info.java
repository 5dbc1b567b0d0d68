/** Workspaces over HTTP. */
@NullMarked
package io.partnerconnect.app.rest.workspace;

import org.jspecify.annotations.NullMarked;
