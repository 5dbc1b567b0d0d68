/** What the whole repository must be like: its layers, its words, its documents. */
@NullMarked
package io.partnerconnect.quality;

import org.jspecify.annotations.NullMarked;
