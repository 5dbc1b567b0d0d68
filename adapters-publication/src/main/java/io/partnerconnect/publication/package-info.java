/** Where checkpoints are published: a file, and whoever answers at an address. Neither is in the database's hands. */
@NullMarked
package io.partnerconnect.publication;

import org.jspecify.annotations.NullMarked;
