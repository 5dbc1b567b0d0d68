/** Personal access tokens of a workspace. */
@NullMarked
package io.partnerconnect.domain.model.token;

import org.jspecify.annotations.NullMarked;
