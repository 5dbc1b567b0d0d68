package io.partnerconnect.domain.model.servicecredential;

import io.partnerconnect.domain.model.token.TokenSecret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The keys that credentials are sealed with, by name, and which of them is the one for what is sealed from now on. */
public final class EncryptionKeys {
    private final Map<EncryptionKeyId, EncryptionKey> keys;
    private final @Nullable EncryptionKeyId current;
    private final RandomGenerator random;

    /**
     * {@code current} is among the keys, or null: then nothing can be sealed. {@code random} must be unpredictable.
     *
     * @throws IllegalArgumentException there is no key of the name {@code current}
     */
    public EncryptionKeys(
            Map<EncryptionKeyId, EncryptionKey> keys, @Nullable EncryptionKeyId current, RandomGenerator random) {
        if (current != null && !keys.containsKey(current)) {
            throw new IllegalArgumentException("there is no key " + current);
        }
        this.keys = Map.copyOf(keys);
        this.current = current;
        this.random = random;
    }

    /** What came of opening an envelope. */
    public sealed interface Opening {
        /** The value. */
        record Opened(TokenSecret value) implements Opening {}

        /** There is no key of that name here. */
        record KeyMissing(EncryptionKeyId key) implements Opening {}

        /** It is not as it was sealed, or not where it was sealed for, or the key of that name is another. */
        record Broken(EncryptionKeyId key) implements Opening {}
    }

    /** Empty when nothing can be sealed. */
    public Optional<EncryptionKeyId> current() {
        return Optional.ofNullable(current);
    }

    /** Seals a value with a new key of its own; the result opens for the same {@code binding} only. Needs {@link #current()}. */
    public Envelope seal(TokenSecret value, SealBinding binding) {
        byte[] own = new byte[EncryptionKey.BYTES];
        random.nextBytes(own);
        try {
            String sealed = value.reveal(text -> AesGcm.seal(
                    EncryptionKey.of(own), text.getBytes(StandardCharsets.UTF_8), binding.ofValue(), random));
            return wrapped(own, sealed, binding);
        } finally {
            Arrays.fill(own, (byte) 0);
        }
    }

    private Envelope wrapped(byte[] own, String sealed, SealBinding binding) {
        EncryptionKeyId id = current().orElseThrow();
        return new Envelope(id, AesGcm.seal(key(id), own, binding.ofKey(id), random), sealed);
    }

    /** Opens an envelope. */
    public Opening open(Envelope envelope, SealBinding binding) {
        return withOwnKey(
                envelope,
                binding,
                own -> AesGcm.open(EncryptionKey.of(own), envelope.sealedValue(), binding.ofValue())
                        .<Opening>map(
                                plain -> new Opening.Opened(new TokenSecret(new String(plain, StandardCharsets.UTF_8))))
                        .orElseGet(() -> new Opening.Broken(envelope.key())));
    }

    /** The same value under the current key: only its own key is sealed anew. Empty when the envelope cannot be opened. */
    public Optional<Envelope> rewrapped(Envelope envelope, SealBinding binding) {
        return open(envelope, binding) instanceof Opening.Opened
                ? ownKey(envelope, binding).map(own -> {
                    try {
                        return wrapped(own, envelope.sealedValue(), binding);
                    } finally {
                        Arrays.fill(own, (byte) 0);
                    }
                })
                : Optional.empty();
    }

    private Opening withOwnKey(Envelope envelope, SealBinding binding, Function<byte[], Opening> use) {
        if (!keys.containsKey(envelope.key())) {
            return new Opening.KeyMissing(envelope.key());
        }
        return ownKey(envelope, binding).map(use).orElseGet(() -> new Opening.Broken(envelope.key()));
    }

    private Optional<byte[]> ownKey(Envelope envelope, SealBinding binding) {
        return AesGcm.open(key(envelope.key()), envelope.wrappedKey(), binding.ofKey(envelope.key()))
                .filter(own -> own.length == EncryptionKey.BYTES);
    }

    private EncryptionKey key(EncryptionKeyId id) {
        return Optional.ofNullable(keys.get(id)).orElseThrow();
    }

    @Override
    public String toString() {
        return "EncryptionKeys[current=" + current + "]";
    }
}
