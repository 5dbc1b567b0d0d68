/** Bodies as they are on the wire. */
@NullMarked
package io.partnerconnect.databricks.wire;

import org.jspecify.annotations.NullMarked;
