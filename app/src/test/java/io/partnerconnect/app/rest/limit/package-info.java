@NullMarked
package io.partnerconnect.app.rest.limit;

import org.jspecify.annotations.NullMarked;
