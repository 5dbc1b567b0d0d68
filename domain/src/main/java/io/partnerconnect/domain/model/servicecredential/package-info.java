/** What the service itself signs in to workspaces with, and how that is kept. */
@NullMarked
package io.partnerconnect.domain.model.servicecredential;

import org.jspecify.annotations.NullMarked;
