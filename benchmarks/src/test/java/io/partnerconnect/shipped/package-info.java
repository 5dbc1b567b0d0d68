/** What is shipped, as it is packaged. */
@NullMarked
package io.partnerconnect.shipped;

import org.jspecify.annotations.NullMarked;
