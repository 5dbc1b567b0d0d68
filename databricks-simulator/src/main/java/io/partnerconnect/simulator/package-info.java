/** A stateful simulator of Databricks workspaces, on real sockets. */
@NullMarked
package io.partnerconnect.simulator;

import org.jspecify.annotations.NullMarked;
