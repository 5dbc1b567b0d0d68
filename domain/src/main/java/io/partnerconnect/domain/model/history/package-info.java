/** The history: the audit's events at their places in a log that can be proved. */
@NullMarked
package io.partnerconnect.domain.model.history;

import org.jspecify.annotations.NullMarked;
