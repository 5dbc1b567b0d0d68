/**
 * What makes a history provable to somebody who trusts neither its keeper nor the keeper's database: the Merkle tree of RFC 6962, C2SP
 * checkpoints in signed notes, and the lines of an export. The service writes with it and the verifier checks with it. The JDK alone.
 */
@NullMarked
package io.partnerconnect.evidence;

import org.jspecify.annotations.NullMarked;
