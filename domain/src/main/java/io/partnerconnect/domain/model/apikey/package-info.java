/** API keys that are made over the API. */
@NullMarked
package io.partnerconnect.domain.model.apikey;

import org.jspecify.annotations.NullMarked;
