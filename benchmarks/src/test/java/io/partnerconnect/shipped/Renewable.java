package io.partnerconnect.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A certificate and its key in two files, as they are renewed by who issues them: by new files in the place of the old ones. */
final class Renewable {
    private static final String PASSWORD = "changeit";
    private static final String ALIAS = "service";

    private final Path folder;

    Renewable(Path folder) {
        this.folder = folder;
    }

    Path certificate() {
        return folder.resolve("service.crt");
    }

    Path key() {
        return folder.resolve("service.key");
    }

    /** With the name that tells one from another. */
    void issue(String name) throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        keytool(store, "-genkeypair", "-dname", "CN=" + name, "-keyalg", "EC", "-groupname", "secp256r1");
        KeyStore loaded = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(store)) {
            loaded.load(bytes, PASSWORD.toCharArray());
        }
        replace(
                key(),
                "PRIVATE KEY",
                loaded.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded());
        replace(certificate(), "CERTIFICATE", loaded.getCertificate(ALIAS).getEncoded());
    }

    /** A file that is no certificate takes the place of the certificate. */
    void spoil() throws IOException {
        replace(certificate(), "CERTIFICATE", "no certificate".getBytes(StandardCharsets.UTF_8));
    }

    private void replace(Path file, String kind, byte[] der) throws IOException {
        String pem = "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(kind, Base64.getMimeEncoder().encodeToString(der), kind);
        Path beside = Files.writeString(folder.resolve("new"), pem);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void keytool(Path store, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", ALIAS, "-keystore", store.toString()));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-validity", "30"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }
}
