package io.partnerconnect.credentials;

import java.net.URI;
import java.util.Set;

/** What {@code pca.vault.address} may be: whoever listens in between would get the tokens. */
final class VaultAddress {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private VaultAddress() {}

    /** @throws IllegalStateException saying what to do */
    static void check(URI address) {
        boolean safe = "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost())));
        boolean bare = address.getUserInfo() == null && address.getQuery() == null && address.getFragment() == null;
        if (!safe || address.getHost() == null || !bare) {
            throw new IllegalStateException(
                    "pca.vault.address must be https://host:port, without a user or a query; plain http only on this machine");
        }
    }

    /** Without a slash at its end. */
    static String base(URI address) {
        return address.toString().replaceFirst("/+$", "");
    }
}
