package io.partnerconnect.localstack;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The keys and passwords of this stack: made at its first start, kept in a file, the same ever after. */
final class Keys {
    static final List<String> ROLES = List.of("viewer", "operator", "admin", "auditor", "approver");

    private static final List<String> NAMES = List.of(
            "api-key.viewer",
            "api-key.operator",
            "api-key.admin",
            "api-key.auditor",
            "api-key.approver",
            "database.pca_app",
            "database.pca_migrator",
            "database.pca_report",
            "marker-key",
            "audit-mac-key",
            "history-signing-key",
            "signing-key");

    private final Map<String, String> values;

    private Keys(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    static Keys in(Path folder) throws IOException {
        Path file = folder.resolve("keys.properties");
        Map<String, String> values = new TreeMap<>(stored(file));
        SecureRandom random = new SecureRandom();
        if (!values.keySet().containsAll(NAMES)) {
            NAMES.forEach(name -> values.computeIfAbsent(name, missing -> make(missing, random)));
            PrivateFile.write(file, "Keys of this machine's stack. Delete .local as a whole to have new ones.", values);
        }
        return new Keys(values);
    }

    /** The key with which to call the service in a role. */
    String apiKey(String role) {
        return value("api-key." + role);
    }

    /** What the service knows of that key. */
    String apiKeyHash(String role) {
        try {
            byte[] key = apiKey(role).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The password of a database role. */
    String password(String role) {
        return value("database." + role);
    }

    String markerKey() {
        return value("marker-key");
    }

    String auditMacKey() {
        return value("audit-mac-key");
    }

    /** Signs the checkpoints of the audit. */
    String historySigningKey() {
        return value("history-signing-key");
    }

    /** Signs what receivers of webhooks get. */
    String signingKey() {
        return value("signing-key");
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no key " + name);
        }
        return value;
    }

    private static Map<String, String> stored(Path file) throws IOException {
        Properties stored = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                stored.load(reader);
            }
        }
        Map<String, String> values = new TreeMap<>();
        stored.stringPropertyNames().forEach(name -> values.put(name, stored.getProperty(name)));
        return values;
    }

    private static String make(String name, SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        if (name.endsWith("-key")) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        String text = HexFormat.of().formatHex(bytes, 0, 20);
        return name.startsWith("api-key.") ? "pca_" + name.substring("api-key.".length()) + "_" + text : text;
    }
}
