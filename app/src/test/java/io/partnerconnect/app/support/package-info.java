/** What the tests of the service stand on. */
@NullMarked
package io.partnerconnect.app.support;

import org.jspecify.annotations.NullMarked;
