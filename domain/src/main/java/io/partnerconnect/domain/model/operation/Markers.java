package io.partnerconnect.domain.model.operation;

import io.partnerconnect.domain.model.failure.Check;
import io.partnerconnect.domain.model.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes and recognises this installation's markers. The key never leaves; a marker of another installation or key is not ours. */
public final class Markers {
    private static final Pattern INSTALLATION = Pattern.compile("[a-z0-9-]{1,16}");
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 8;

    private final String installation;
    private final SecretKeySpec key;

    /** @param key at least 16 bytes, the same on every replica */
    public Markers(String installation, byte[] key) {
        this.installation = Check.matching(
                "installation", installation, INSTALLATION, "must be 1 to 16 lower-case letters, digits and hyphens");
        if (key.length < 16) {
            throw new Failure.Invalid("marker-key", "must be at least 16 bytes");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    public Marker markerOf(OperationId operation) {
        return new Marker(installation, operation, mac(operation));
    }

    /** Whether the comment carries the marker this installation made for that operation. */
    public boolean marks(String comment, OperationId operation) {
        return Marker.in(comment)
                .filter(marker -> marker.equals(markerOf(operation)))
                .isPresent();
    }

    /** Whose marker it is. */
    public Provenance.Origin originOf(Marker marker) {
        if (!marker.installation().equals(installation)) {
            return Provenance.Origin.ANOTHER_INSTALLATION;
        }
        return isMac(marker.mac(), mac(marker.operation()))
                ? Provenance.Origin.THIS_INSTALLATION
                : Provenance.Origin.NOT_VERIFIED;
    }

    /** Takes the same time whatever is wrong: who asks often enough must not learn a MAC digit by digit. */
    private static boolean isMac(String given, String right) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.US_ASCII), right.getBytes(StandardCharsets.US_ASCII));
    }

    private String mac(OperationId operation) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] whole = mac.doFinal((installation + ":" + operation).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
