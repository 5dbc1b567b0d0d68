/** The ports towards workspaces, through Databricks' REST API. */
@NullMarked
package io.partnerconnect.databricks;

import org.jspecify.annotations.NullMarked;
