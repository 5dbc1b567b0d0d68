/** HTTP/1.1 over sockets that the simulator can break at will. */
@NullMarked
package io.partnerconnect.simulator.http;

import org.jspecify.annotations.NullMarked;
