/** What callers are told when something goes wrong. */
@NullMarked
package io.partnerconnect.app.rest.problem;

import org.jspecify.annotations.NullMarked;
