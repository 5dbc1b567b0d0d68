package io.partnerconnect.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** A SHA-256 hash of a Merkle tree as RFC 6962 section 2.1 makes them: leaves and nodes are told apart by their first byte. */
public final class Hash {
    private static final MessageDigest BEGINNING = found(); // never updated, so that any thread may copy it

    /** The root of the tree without leaves. */
    public static final Hash EMPTY = new Hash(sha256().digest());

    private static final int LENGTH = 32;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A hash from its bytes.
     *
     * @throws Malformed not 32 bytes
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new Malformed("has a hash that is not 32 bytes long");
        }
        return new Hash(bytes.clone());
    }

    /**
     * A hash from its base64.
     *
     * @throws Malformed not the base64 of 32 bytes in its only spelling
     */
    public static Hash parse(String base64) {
        return of(Base64Text.parse(base64));
    }

    /** The hash of what a leaf holds: some bytes of an array. */
    public static Hash ofLeaf(byte[] content, int from, int length) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        digest.update(content, from, length);
        return new Hash(digest.digest());
    }

    public static Hash ofLeaf(byte[] content) {
        return ofLeaf(content, 0, content.length);
    }

    public static Hash ofNode(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        digest.update(right.bytes);
        return new Hash(digest.digest());
    }

    /** A copy: looking for an implementation takes as long as hashing a node does. */
    static MessageDigest sha256() {
        try {
            return (MessageDigest) BEGINNING.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the SHA-256 of every JDK can be copied", e);
        }
    }

    private static MessageDigest found() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In base64. */
    @Override
    public String toString() {
        return Base64Text.of(bytes);
    }
}
