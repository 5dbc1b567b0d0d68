/** The settings. */
@NullMarked
package io.partnerconnect.app.configuration;

import org.jspecify.annotations.NullMarked;
