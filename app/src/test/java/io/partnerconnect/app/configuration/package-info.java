/** What keeps the service from starting. */
@NullMarked
package io.partnerconnect.app.configuration;

import org.jspecify.annotations.NullMarked;
