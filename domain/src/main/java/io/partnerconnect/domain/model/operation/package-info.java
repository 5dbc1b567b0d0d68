/** What was asked for, by whom, and under which id. */
@NullMarked
package io.partnerconnect.domain.model.operation;

import org.jspecify.annotations.NullMarked;
