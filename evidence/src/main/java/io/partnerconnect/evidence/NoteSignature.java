package io.partnerconnect.evidence;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One signature line of a note.
 *
 * @param signature the id of the key and the signature, in base64
 */
record NoteSignature(KeyName key, String signature) {
    /** An em dash and a space. */
    private static final String MARK = "\u2014 ";

    static NoteSignature of(KeyName key, byte[] signature) {
        byte[] id = ByteBuffer.allocate(Integer.BYTES).putInt(key.id()).array();
        return new NoteSignature(key, Base64Text.of(Base64Text.join(id, signature)));
    }

    static NoteSignature parse(String line) {
        int space = line.indexOf(' ', MARK.length());
        if (!line.startsWith(MARK) || space < 0) {
            throw new Malformed("has a line among its signatures that is none");
        }
        String signature = line.substring(space + 1);
        byte[] bytes = Base64Text.parse(signature);
        if (bytes.length <= Integer.BYTES) {
            throw new Malformed("has a signature that is too short");
        }
        int id = ByteBuffer.wrap(bytes).getInt();
        return new NoteSignature(new KeyName(line.substring(MARK.length(), space), id), signature);
    }

    /** The bytes of the signature alone. */
    byte[] bytes() {
        byte[] all = Base64Text.parse(signature);
        return Arrays.copyOfRange(all, Integer.BYTES, all.length);
    }

    @Override
    public String toString() {
        return MARK + key.name() + " " + signature;
    }
}
