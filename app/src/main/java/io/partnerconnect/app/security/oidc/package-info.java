/** Callers an identity provider vouches for. */
@NullMarked
package io.partnerconnect.app.security.oidc;

import org.jspecify.annotations.NullMarked;
