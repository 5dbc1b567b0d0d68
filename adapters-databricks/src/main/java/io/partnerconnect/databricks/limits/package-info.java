/** How much the service asks of one workspace. */
@NullMarked
package io.partnerconnect.databricks.limits;

import org.jspecify.annotations.NullMarked;
