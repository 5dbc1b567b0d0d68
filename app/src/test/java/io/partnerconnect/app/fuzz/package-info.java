/** Requests generated from the OpenAPI document. */
@NullMarked
package io.partnerconnect.app.fuzz;

import org.jspecify.annotations.NullMarked;
