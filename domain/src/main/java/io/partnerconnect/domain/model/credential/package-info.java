/** What partners sign in to workspaces with, whichever kind it is. */
@NullMarked
package io.partnerconnect.domain.model.credential;

import org.jspecify.annotations.NullMarked;
