/** The adapter against a real PostgreSQL. */
@NullMarked
package io.partnerconnect.persistence;

import org.jspecify.annotations.NullMarked;
