package io.partnerconnect.app.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** An authority, the service's certificate and those of callers, made with the JDK's keytool. */
public final class TestCertificates {
    private static final String PASSWORD = "changeit";
    private static final String CALLER = "CN=portal,OU=Integration,O=Example";

    private final Path folder;

    TestCertificates() throws IOException, InterruptedException {
        folder = Files.createTempDirectory(Path.of("target"), "certificates");
        authority("authority");
        authority("elsewhere");
        signed("service", "CN=localhost", "authority", "-ext", "san=dns:localhost,ip:127.0.0.1");
        signed("portal", CALLER, "authority");
        signed("nobody", "CN=nobody,O=Example", "authority");
        signed("forged", CALLER, "elsewhere");
        trusting("trusted", "authority");
    }

    /** TLS with the service's certificate, that trusts the authority, and one caller by his subject. */
    Map<String, String> settings() {
        return Map.of(
                "quarkus.http.tls-configuration-name",
                "api",
                "quarkus.tls.api.key-store.p12.path",
                store("service").toString(),
                "quarkus.tls.api.key-store.p12.password",
                PASSWORD,
                "quarkus.tls.api.trust-store.p12.path",
                store("trusted").toString(),
                "quarkus.tls.api.trust-store.p12.password",
                PASSWORD,
                "pca.client-certificates.portal.subject",
                "cn=portal, OU=Integration, O=Example",
                "pca.client-certificates.portal.roles",
                "viewer");
    }

    /** TLS as a caller does it: with the certificate of that name, or with none. */
    public SSLContext as(@Nullable String caller) {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(load(store("trusted")));
            KeyManager[] keys = caller == null ? new KeyManager[0] : new KeyManager[] {insisting(caller)};
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shows the certificate also to who says that he does not trust its authority. */
    private X509ExtendedKeyManager insisting(String caller) throws GeneralSecurityException, IOException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
        keys.init(load(store(caller)), PASSWORD.toCharArray());
        return new InsistingKeys((X509ExtendedKeyManager) keys.getKeyManagers()[0], caller);
    }

    private static KeyStore load(Path store) throws GeneralSecurityException, IOException {
        KeyStore loaded = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(store)) {
            loaded.load(bytes, PASSWORD.toCharArray());
        }
        return loaded;
    }

    private void authority(String name) throws IOException, InterruptedException {
        pair(name, "CN=" + name, "-ext", "bc:c");
        keytool("-exportcert", "-rfc", "-alias", name, "-keystore", store(name).toString(), "-file", file(name, "pem"));
    }

    private void signed(String name, String subject, String by, String... more)
            throws IOException, InterruptedException {
        pair(name, subject);
        String request = file(name, "csr");
        String certificate = file(name, "pem");
        keytool("-certreq", "-alias", name, "-keystore", store(name).toString(), "-file", request);
        List<String> signing = new ArrayList<>(List.of(
                "-gencert",
                "-rfc",
                "-alias",
                by,
                "-keystore",
                store(by).toString(),
                "-infile",
                request,
                "-outfile",
                certificate));
        signing.addAll(List.of(more));
        keytool(signing.toArray(String[]::new));
        imported(store(name), by, file(by, "pem"));
        imported(store(name), name, certificate);
    }

    private void trusting(String name, String authority) throws IOException, InterruptedException {
        imported(store(name), authority, file(authority, "pem"));
    }

    private void pair(String name, String subject, String... more) throws IOException, InterruptedException {
        List<String> pair = new ArrayList<>(List.of(
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                subject,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "3650",
                "-keystore",
                store(name).toString()));
        pair.addAll(List.of(more));
        keytool(pair.toArray(String[]::new));
    }

    private static void imported(Path store, String alias, String certificate)
            throws IOException, InterruptedException {
        keytool("-importcert", "-noprompt", "-alias", alias, "-keystore", store.toString(), "-file", certificate);
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    private Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    private String file(String name, String kind) {
        return folder.resolve(name + "." + kind).toString();
    }
}
