@NullMarked
package io.partnerconnect.publication;

import org.jspecify.annotations.NullMarked;
