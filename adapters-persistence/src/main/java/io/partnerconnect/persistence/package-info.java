/** The out-ports towards PostgreSQL: Hibernate for what changes, plain JDBC for the audit, to which rows are only ever added. */
@NullMarked
package io.partnerconnect.persistence;

import org.jspecify.annotations.NullMarked;
