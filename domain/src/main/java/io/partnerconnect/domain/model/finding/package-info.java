/** What is wrong or risky in the fleet: by what it was found, how bad it is, and what to do about it. */
@NullMarked
package io.partnerconnect.domain.model.finding;

import org.jspecify.annotations.NullMarked;
