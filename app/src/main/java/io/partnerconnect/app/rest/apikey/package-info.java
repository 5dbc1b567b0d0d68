/** API keys over HTTP. */
@NullMarked
package io.partnerconnect.app.rest.apikey;

import org.jspecify.annotations.NullMarked;
