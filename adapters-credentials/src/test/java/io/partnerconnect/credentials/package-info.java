/** Tests of the places where credentials are kept. */
@NullMarked
package io.partnerconnect.credentials;

import org.jspecify.annotations.NullMarked;
