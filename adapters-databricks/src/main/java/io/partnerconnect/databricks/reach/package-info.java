/** Which addresses are connected to. */
@NullMarked
package io.partnerconnect.databricks.reach;

import org.jspecify.annotations.NullMarked;
