/** How the service identifies itself to a workspace. */
@NullMarked
package io.partnerconnect.databricks.auth;

import org.jspecify.annotations.NullMarked;
