/** What a workspace's answers mean. */
@NullMarked
package io.partnerconnect.databricks.answers;

import org.jspecify.annotations.NullMarked;
