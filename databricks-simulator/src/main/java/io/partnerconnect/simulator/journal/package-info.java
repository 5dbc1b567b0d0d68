/** What a workspace was asked, and what it changed. */
@NullMarked
package io.partnerconnect.simulator.journal;

import org.jspecify.annotations.NullMarked;
