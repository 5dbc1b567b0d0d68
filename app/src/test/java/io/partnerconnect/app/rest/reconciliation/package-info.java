/** Tests of the reading of logs. */
@NullMarked
package io.partnerconnect.app.rest.reconciliation;

import org.jspecify.annotations.NullMarked;
