/** The history of the audit: checkpoints, proofs, the export. */
@NullMarked
package io.partnerconnect.app.rest.history;

import org.jspecify.annotations.NullMarked;
