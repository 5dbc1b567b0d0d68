/** What Databricks' own audit log says, held against what this service wrote down. */
@NullMarked
package io.partnerconnect.domain.model.reconciliation;

import org.jspecify.annotations.NullMarked;
