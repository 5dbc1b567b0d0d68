@NullMarked
package io.partnerconnect.evidence;

import org.jspecify.annotations.NullMarked;
