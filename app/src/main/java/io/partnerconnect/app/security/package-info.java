/** Who may come in. */
@NullMarked
package io.partnerconnect.app.security;

import org.jspecify.annotations.NullMarked;
