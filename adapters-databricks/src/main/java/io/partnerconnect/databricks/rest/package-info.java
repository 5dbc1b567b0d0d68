/** The parts of the REST API that are used, as it documents them. */
@NullMarked
package io.partnerconnect.databricks.rest;

import org.jspecify.annotations.NullMarked;
