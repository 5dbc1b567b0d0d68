/** Databricks workspaces registered with the service. */
@NullMarked
package io.partnerconnect.domain.model.workspace;

import org.jspecify.annotations.NullMarked;
