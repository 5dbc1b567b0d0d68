/** What goes with the handing over of values, over HTTP: sealing keys, acknowledgements, hand-overs. */
@NullMarked
package io.partnerconnect.app.rest.custody;

import org.jspecify.annotations.NullMarked;
