package io.partnerconnect.localstack;

import java.net.URI;
import java.util.List;

/**
 * A simulated workspace as the service is to know it.
 *
 * @param credential the name under which the service finds {@code token}
 * @param token the value of its administrator's token; a new one at each start
 * @param checkMarks the partners whose tiles carry the check mark
 */
record Registration(String name, URI url, String credential, String token, List<String> checkMarks) {
    Registration {
        checkMarks = List.copyOf(checkMarks);
    }

    @Override
    public String toString() {
        return name + " " + url;
    }
}
