/** An adapter that knows its sibling, and shows too much. */
@NullMarked
package io.partnerconnect.quality.planted.databricks;

import org.jspecify.annotations.NullMarked;
