/** OAuth secrets of service principals: what they sign in with where they have no token. */
@NullMarked
package io.partnerconnect.domain.model.secret;

import org.jspecify.annotations.NullMarked;
