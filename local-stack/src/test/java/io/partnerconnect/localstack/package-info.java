/** Everything on one machine: a database, three simulated workspaces, and the packaged service. */
@NullMarked
package io.partnerconnect.localstack;

import org.jspecify.annotations.NullMarked;
