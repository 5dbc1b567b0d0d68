/** Databricks' own audit log, held against this service's. */
@NullMarked
package io.partnerconnect.app.rest.reconciliation;

import org.jspecify.annotations.NullMarked;
