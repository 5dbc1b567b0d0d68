@NullMarked
package io.partnerconnect.verifier;

import org.jspecify.annotations.NullMarked;
