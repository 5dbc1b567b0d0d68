/** The REST API of a workspace: one class per resource. */
@NullMarked
package io.partnerconnect.simulator.rest;

import org.jspecify.annotations.NullMarked;
