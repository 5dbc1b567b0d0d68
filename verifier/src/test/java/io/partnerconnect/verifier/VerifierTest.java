package io.partnerconnect.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.evidence.SignerKey;
import io.partnerconnect.evidence.VerifierKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the verifier says, and where first. */
class VerifierTest {
    private static final byte[] NOTHING = new byte[0];
    private final Ledger ledger = Ledger.of(16, Ledger.KEY);

    @Test
    void aHistoryThatNobodyChangedIsVerified() {
        assertThat(verify(ledger.export(), NOTHING)).isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
            assertThat(verified.events()).isEqualTo(72);
            assertThat(verified.checkpoints()).isEqualTo(16);
            assertThat(verified.last().epoch()).isEqualTo(2);
            assertThat(verified.exitCode()).isZero();
        });
    }

    @Test
    void aHistoryWithoutEventsIsVerifiedByItsCheckpoints() {
        assertThat(verify(Ledger.of(1, Ledger.KEY).export(), NOTHING)).isInstanceOf(Verdict.Verified.class);
    }

    @Test
    void oneAlteredByteNamesTheEvent() {
        ledger.rows.set(17, String.valueOf(ledger.rows.get(17)).replace("07:30", "07:31"));

        assertThat(verify(ledger.export(), NOTHING))
                .isEqualTo(new Verdict.NotVerified(
                        "event 17 (id 01931f2e-7c00-7000-8000-000000000011), line 22", "is not what was sealed"))
                .extracting(Verdict::exitCode)
                .isEqualTo(1);
    }

    @Test
    void anEventThatWasRemovedIsNamed() {
        ledger.rows.set(17, null);

        assertThat(verify(ledger.export(), NOTHING))
                .isEqualTo(new Verdict.NotVerified(
                        "event 17, line 22",
                        "is not in the database any more, and no event says that retention removed it"));
    }

    @Test
    void whatRetentionRemovedIsVerifiedByItsHashesAndToldOf() {
        for (String end : List.of(Ledger.REMOVED, Ledger.TOOK_EFFECT, Ledger.row(41))) {
            assertThat(verify(Ledger.retained(16, Ledger.KEY, end).export(), NOTHING))
                    .isInstanceOfSatisfying(Verdict.Verified.class, verified -> {
                        assertThat(verified.events()).isEqualTo(72);
                        assertThat(verified.removed()).hasToString("9-17");
                    });
        }
    }

    @Test
    void anotherRemovedEventBesideThoseIsNamed() {
        for (int place : List.of(8, 18, 60)) {
            Ledger retained = Ledger.retained(16, Ledger.KEY, Ledger.REMOVED);
            retained.rows.set(place, null);

            assertThat(verify(retained.export(), NOTHING)).isInstanceOfSatisfying(Verdict.NotVerified.class, wrong -> {
                assertThat(wrong.at()).startsWith("event " + place + ", line ");
                assertThat(wrong.what()).endsWith("no event says that retention removed it");
            });
        }
    }

    @Test
    void aRemovalThatHadNoEffectExplainsNothing() {
        for (String end : List.of(Ledger.FAILED, Ledger.HAD_NO_EFFECT)) {
            assertThat(verify(Ledger.retained(16, Ledger.KEY, end).export(), NOTHING))
                    .isInstanceOfSatisfying(
                            Verdict.NotVerified.class,
                            wrong -> assertThat(wrong.at()).startsWith("event 9, line "));
        }
    }

    @Test
    void whatIsNoIntentOfARemovalExplainsNothing() {
        for (String instead : List.of(
                Ledger.intent("9-16"),
                Ledger.intent("09-17"),
                Ledger.intent("9-17").replace("INTENT", "DENIED"),
                Ledger.intent("9-17").replace("remove-partition", "remove"),
                Ledger.intent("9-17").replace("\"details\":", "\"reason\":\"x\",\"other\":"))) {
            Ledger retained = Ledger.of(16, Ledger.KEY, number -> number == 40 ? instead : Ledger.row(number));
            for (int place = 9; place <= 17; place++) {
                retained.rows.set(place, null);
            }

            assertThat(verify(retained.export(), NOTHING)).isInstanceOf(Verdict.NotVerified.class);
        }
    }

    @Test
    void theHashOfARemovedEventCountsAsBefore() {
        Ledger retained = Ledger.retained(16, Ledger.KEY, Ledger.REMOVED);
        retained.leaves.set(12, Ledger.leaf("another").toString());

        assertThat(verify(retained.export(), NOTHING)).isInstanceOf(Verdict.NotVerified.class);
    }

    @Test
    void anEventAndItsLeafChangedTogetherAreFoundBetweenTwoCheckpoints() {
        ledger.rows.set(17, Ledger.row(99));
        ledger.leaves.set(17, Ledger.leaf(Ledger.row(99)).toString());

        assertThat(verify(ledger.export(), NOTHING))
                .isEqualTo(new Verdict.NotVerified(
                        "one of the events 9 to 17, line 23", "is not what checkpoint 3 was signed of"));
    }

    @Test
    void anEventThatHasNoPlaceInTheLogIsNamed() {
        ledger.strays.add(Ledger.row(99));

        assertThat(verify(ledger.export(), NOTHING))
                .isEqualTo(new Verdict.NotVerified(
                        "event 01931f2e-7c00-7000-8000-000000000063, line 90",
                        "is in the database and has no place in the log"));
    }

    @Test
    void aCheckpointThatWasLeftOutIsNamed() {
        ledger.notes.remove(3);
        ledger.sizes.remove(3);

        assertThat(verify(ledger.export(), NOTHING))
                .isEqualTo(
                        new Verdict.NotVerified("checkpoint 3, line 23", "is not there; checkpoint 4 is in its place"));
    }

    @Test
    void anEndThatWasCutOffAtACheckpointShowsAgainstWhatWasPublished() {
        byte[] cut = cutAtCheckpoint(9).export();

        assertThat(verify(cut, NOTHING)).isInstanceOf(Verdict.Verified.class);
        assertThat(verify(cut, ledger.published()))
                .isEqualTo(new Verdict.NotVerified(
                        "checkpoint 10 of epoch 2", "was published, of 45 events, and is not part of this history"));
    }

    @Test
    void oneSignedNoteIsEnoughToCompareWith() {
        byte[] note = ledger.notes.getLast().getBytes(StandardCharsets.UTF_8);

        assertThat(verify(ledger.export(), note))
                .isInstanceOfSatisfying(
                        Verdict.Verified.class,
                        verified -> assertThat(verified.published()).isEqualTo(1));
        assertThat(verify(cutAtCheckpoint(9).export(), note)).isInstanceOf(Verdict.NotVerified.class);
    }

    @Test
    void anEndThatWasCutOffAtACheckpointShowsByItsAge() {
        Verifier expecting = new Verifier(List.of(Ledger.KEY.verifier()), Ledger.START.plusSeconds(12));

        assertThat(expecting.verify(in(ledger.export()), in(NOTHING))).isInstanceOf(Verdict.Verified.class);
        assertThat(expecting.verify(in(cutAtCheckpoint(9).export()), in(NOTHING)))
                .isInstanceOf(Verdict.NotVerified.class);
    }

    @Test
    void whatSomebodyElsePublishedIsNoEvidence() {
        byte[] forged = Ledger.of(3, SignerKey.of(Ledger.LOG, new byte[32])).published();

        assertThat(verify(ledger.export(), forged))
                .isInstanceOfSatisfying(
                        Verdict.NotVerified.class,
                        wrong -> assertThat(wrong.at()).isEqualTo("line 1 of what was published"));
    }

    @Test
    void checkpointsOfAnotherKeyAreNotBelieved() {
        VerifierKey other = SignerKey.of(Ledger.LOG, new byte[32]).verifier();

        assertThat(new Verifier(List.of(other), Instant.MIN).verify(in(ledger.export()), in(NOTHING)))
                .isInstanceOfSatisfying(
                        Verdict.NotVerified.class,
                        wrong -> assertThat(wrong.what()).contains("is signed by a key that was not given"));
    }

    @Test
    void aKeyOfAnotherLogIsNotUsed() {
        VerifierKey other = SignerKey.of("example.com/another", new byte[32]).verifier();

        assertThat(new Verifier(List.of(other), Instant.MIN).verify(in(ledger.export()), in(NOTHING)))
                .isEqualTo(new Verdict.NotVerified(
                        "line 1", "the export is of the log example.com/audit, and a key is of another"));
    }

    @Test
    void whatIsNoExportIsUnreadable() {
        assertThat(verify(NOTHING, NOTHING)).isEqualTo(new Verdict.Unreadable("is not an export of the audit"));
        assertThat(verify("{\"events\":0,\"checkpoints\":0}\n".getBytes(StandardCharsets.UTF_8), NOTHING))
                .extracting(Verdict::exitCode)
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeReadToTheEndIsUnreadable() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk on fire");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return read();
            }
        };

        assertThat(new Verifier(List.of(Ledger.KEY.verifier()), Instant.MIN).verify(broken, in(NOTHING)))
                .isEqualTo(new Verdict.Unreadable("could not be read to the end: disk on fire"));
    }

    private Ledger cutAtCheckpoint(int note) {
        Ledger cut = ledger.copy();
        int size = Math.toIntExact(cut.sizes.get(note));
        cut.rows.subList(size, cut.rows.size()).clear();
        cut.leaves.subList(size, cut.leaves.size()).clear();
        cut.notes.subList(note + 1, cut.notes.size()).clear();
        cut.sizes.subList(note + 1, cut.sizes.size()).clear();
        return cut;
    }

    private static Verdict verify(byte[] export, byte[] published) {
        return new Verifier(List.of(Ledger.KEY.verifier()), Instant.MIN).verify(in(export), in(published));
    }

    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
