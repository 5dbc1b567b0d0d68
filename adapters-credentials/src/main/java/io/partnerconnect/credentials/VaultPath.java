package io.partnerconnect.credentials;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a value is in Vault: names joined by slashes, so that none of them can lead elsewhere. */
record VaultPath(String mount, String path, String field) {
    private static final Pattern NAME = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._-]{1,128}");

    static Place place(CredentialSettings.VaultEntry entry) {
        VaultPath path = new VaultPath(entry.mount(), entry.path(), entry.field());
        return path.isOne()
                ? new Place.InVault(path)
                : new Place.Nowhere(
                        "vault.mount and vault.path must be letters, digits, dots, underscores and hyphens, in parts joined by slashes.");
    }

    private boolean isOne() {
        return Stream.of(mount, path)
                .flatMap(text -> List.of(text.split("/", -1)).stream())
                .allMatch(name -> NAME.matcher(name).matches());
    }

    /** Behind the address. */
    String resource() {
        return "/v1/" + mount + "/data/" + path;
    }
}
