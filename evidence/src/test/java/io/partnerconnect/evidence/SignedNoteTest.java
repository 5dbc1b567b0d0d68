package io.partnerconnect.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    /** The keys and the note that implementations of signed notes share, from Go's package of that name. */
    private static final String PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PRIVATE =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String NOTE = TEXT
            + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static final SignerKey OTHER = SignerKey.of("example.com/other", new byte[32]);

    @Test
    void theSharedNoteIsBelieved() {
        assertThat(SignedNote.parse(NOTE).objection(List.of(VerifierKey.parse(PUBLIC))))
                .isEmpty();
        assertThat(SignedNote.parse(NOTE).text()).isEqualTo(TEXT);
    }

    @Test
    void signingTheSharedTextGivesTheSharedNote() {
        assertThat(SignedNote.sign(TEXT, List.of(SignerKey.parse(PRIVATE)))).hasToString(NOTE);
    }

    @Test
    void thePublicKeyOfAPrivateOneIsFound() {
        assertThat(SignerKey.parse(PRIVATE).verifier()).hasToString(PUBLIC);
        assertThat(SignerKey.parse(PRIVATE).verifier()).isEqualTo(VerifierKey.parse(PUBLIC));
    }

    @Test
    void aPrivateKeyDoesNotShowItself() {
        assertThat(SignerKey.parse(PRIVATE)).hasToString("SignerKey of PeterNeumann");
    }

    @Test
    void eachBitOfANoteCounts() {
        byte[] note = NOTE.getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < note.length * 8; bit++) {
            byte[] flipped = note.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(believed(new String(flipped, StandardCharsets.UTF_8)))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    @Test
    void aNoteThatWasCutIsNotBelieved() {
        for (int length = 0; length < NOTE.length(); length++) {
            assertThat(believed(NOTE.substring(0, length))).isFalse();
        }
    }

    @Test
    void whileAKeyIsReplacedBothSignAndBothAreNeeded() {
        SignedNote note = SignedNote.sign(TEXT, List.of(SignerKey.parse(PRIVATE), OTHER));

        assertThat(note.objection(List.of(VerifierKey.parse(PUBLIC), OTHER.verifier())))
                .isEmpty();
        assertThat(note.objection(List.of(VerifierKey.parse(PUBLIC))))
                .hasValue("is signed by a key that was not given: example.com/other+"
                        + OTHER.verifier().toString().split("\\+", 3)[1]);
    }

    @Test
    void nobodySignsTwice() {
        SignedNote once = SignedNote.parse(NOTE);
        SignedNote twice = new SignedNote(
                TEXT, List.of(once.signatures().getFirst(), once.signatures().getFirst()));

        assertThat(twice.objection(List.of(VerifierKey.parse(PUBLIC)))).hasValue("is signed twice by one key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumenn+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX",
                "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy",
                "PeterNeumann+c74f20a3",
                "",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void aPublicKeyThatIsNotRightIsRefused(String key) {
        assertThatThrownBy(() -> VerifierKey.parse(key)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
                "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDF0",
                "PRIVATE+KEY+PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void aPrivateKeyThatIsNotRightIsRefusedWithoutShowingIt(String key) {
        assertThatThrownBy(() -> SignerKey.parse(key))
                .isInstanceOf(Malformed.class)
                .hasMessageNotContaining("AYEK");
    }

    private static boolean believed(String note) {
        try {
            return SignedNote.parse(note)
                    .objection(List.of(VerifierKey.parse(PUBLIC)))
                    .isEmpty();
        } catch (Malformed e) {
            return false;
        }
    }
}
