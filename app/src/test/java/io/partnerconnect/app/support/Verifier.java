package io.partnerconnect.app.support;

import io.partnerconnect.domain.model.webhook.SignedMessage;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

/** The verifier that {@code docs/operations.md} gives to people, compiled and run. */
public final class Verifier {
    private static final Path DOCUMENT = Path.of("../docs/operations.md");
    private static final Pattern CODE = Pattern.compile("```java\n(.*?class WebhookVerifier.*?)```", Pattern.DOTALL);

    private final Object verifier;

    /** {@code key}: in base64. */
    public Verifier(String key) throws IOException, ReflectiveOperationException {
        Path folder = Files.createTempDirectory(Path.of("target"), "verifier");
        Path source = folder.resolve("WebhookVerifier.java");
        Files.writeString(source, code());
        int status =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString());
        if (status != 0) {
            throw new AssertionError("the verifier of the document does not compile");
        }
        verifier = new URLClassLoader(new URL[] {folder.toUri().toURL()})
                .loadClass("WebhookVerifier")
                .getConstructor(String.class)
                .newInstance(key);
    }

    private static String code() throws IOException {
        Matcher found = CODE.matcher(Files.readString(DOCUMENT));
        if (!found.find()) {
            throw new AssertionError("there is no verifier in " + DOCUMENT);
        }
        return found.group(1);
    }

    /** NEW, REPEATED or REFUSED. */
    public String verify(SignedMessage message, Instant now) throws ReflectiveOperationException {
        return verifier.getClass()
                .getMethod("verify", String.class, String.class, String.class, String.class, Instant.class)
                .invoke(
                        verifier,
                        message.id(),
                        Long.toString(message.timestamp()),
                        message.signature(),
                        message.body(),
                        now)
                .toString();
    }
}
