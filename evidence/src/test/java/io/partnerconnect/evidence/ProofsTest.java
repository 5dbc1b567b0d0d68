package io.partnerconnect.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofsTest {
    private static final int SIZE = 65;
    private static final List<Hash> LEAVES = IntStream.range(0, SIZE)
            .mapToObj(i -> Hash.ofLeaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
            .toList();
    private static final Tree TREE = new Tree();

    static {
        LEAVES.forEach(TREE::append);
    }

    @Test
    void everyLeafOfEveryTreeIsProvedToBeInIt() {
        for (int size = 1; size <= SIZE; size++) {
            for (int index = 0; index < size; index++) {
                assertThat(TREE.inclusion(index, size).proves(LEAVES.get(index), TREE.root(size)))
                        .as("%d of %d", index, size)
                        .isTrue();
            }
        }
    }

    @Test
    void everyTreeIsProvedToBeginWithEveryEarlierOne() {
        for (int later = 0; later <= SIZE; later++) {
            for (int earlier = 0; earlier <= later; earlier++) {
                assertThat(TREE.consistency(earlier, later).proves(TREE.root(earlier), TREE.root(later)))
                        .as("%d of %d", earlier, later)
                        .isTrue();
            }
        }
    }

    @Test
    void noProofIsAcceptedForAnotherLeafPlaceSizeOrRoot() {
        for (int size = 1; size <= 20; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = TREE.inclusion(index, size);
                Hash leaf = LEAVES.get(index);
                Hash root = TREE.root(size);

                assertThat(proof.proves(LEAVES.get(index + 1), root)).isFalse();
                assertThat(proof.proves(leaf, TREE.root(size + 1))).isFalse();
                for (int other = -1; other <= size; other++) {
                    assertThat(new InclusionProof(other, size, proof.path()).proves(leaf, root))
                            .as("%d as %d of %d", index, other, size)
                            .isEqualTo(other == index);
                }
            }
        }
    }

    @Test
    void noProofIsAcceptedThatIsLongerOrShorter() {
        for (int size = 2; size <= 20; size++) {
            Hash root = TREE.root(size);
            List<Hash> path = TREE.inclusion(size / 2, size).path();
            Hash leaf = LEAVES.get(size / 2);

            assertThat(new InclusionProof(size / 2, size, path.subList(1, path.size())).proves(leaf, root))
                    .isFalse();
            assertThat(new InclusionProof(size / 2, size, path.subList(0, path.size() - 1)).proves(leaf, root))
                    .isFalse();
            assertThat(new InclusionProof(size / 2, size, with(path, path.size(), root)).proves(leaf, root))
                    .isFalse();
            assertThat(new InclusionProof(size / 2, size, with(path, 0, leaf)).proves(leaf, root))
                    .isFalse();
        }
    }

    @Test
    void noBitOfAnInclusionProofCanBeFlipped() {
        for (int size = 1; size <= 12; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = TREE.inclusion(index, size);
                for (List<Hash> flipped : flips(proof.path())) {
                    assertThat(new InclusionProof(index, size, flipped).proves(LEAVES.get(index), TREE.root(size)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void noBitOfAConsistencyProofCanBeFlipped() {
        for (int later = 1; later <= 12; later++) {
            for (int earlier = 1; earlier <= later; earlier++) {
                ConsistencyProof proof = TREE.consistency(earlier, later);
                for (List<Hash> flipped : flips(proof.path())) {
                    assertThat(new ConsistencyProof(earlier, later, flipped)
                                    .proves(TREE.root(earlier), TREE.root(later)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void noConsistencyProofIsAcceptedForOtherRootsOrSizes() {
        for (int later = 1; later <= 20; later++) {
            for (int earlier = 1; earlier < later; earlier++) {
                ConsistencyProof proof = TREE.consistency(earlier, later);
                Hash first = TREE.root(earlier);
                Hash second = TREE.root(later);

                assertThat(proof.proves(second, first)).isFalse();
                assertThat(proof.proves(TREE.root(earlier + 1), second)).isFalse();
                assertThat(proof.proves(first, TREE.root(later + 1))).isFalse();
                assertThat(new ConsistencyProof(earlier, later, List.of()).proves(first, second))
                        .isFalse();
                assertThat(new ConsistencyProof(earlier, later, with(proof.path(), 0, second)).proves(first, second))
                        .isFalse();
                assertThat(new ConsistencyProof(
                                        earlier,
                                        later,
                                        with(proof.path(), proof.path().size(), first))
                                .proves(first, second))
                        .isFalse();
                assertThat(new ConsistencyProof(later, earlier, proof.path()).proves(first, second))
                        .isFalse();
            }
        }
    }

    /** An empty history is no history of anything: its root says which it is. */
    @Test
    void everyTreeBeginsWithTheEmptyOneAndWithNoOtherOfNoLeaves() {
        assertThat(TREE.consistency(0, 5).proves(Hash.EMPTY, TREE.root(5))).isTrue();
        assertThat(TREE.consistency(0, 5).proves(TREE.root(5), TREE.root(5))).isFalse();
        assertThat(TREE.consistency(0, 0).proves(TREE.root(1), TREE.root(1))).isFalse();
        assertThat(new ConsistencyProof(0, 5, List.of(TREE.root(1))).proves(Hash.EMPTY, TREE.root(5)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "3, 3", "0, 0"})
    void thereIsNoProofOfALeafThatIsNotThere(long index, long size) {
        assertThatThrownBy(() -> TREE.inclusion(index, size)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "4, 3"})
    void thereIsNoProofFromALaterTree(long earlier, long later) {
        assertThatThrownBy(() -> TREE.consistency(earlier, later)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFrontierIsContinuedFromItsHashesAlone() {
        Frontier half = Frontier.EMPTY;
        for (Hash leaf : LEAVES.subList(0, 37)) {
            half = half.append(leaf);
        }
        Frontier continued = new Frontier(37, half.subtrees());

        for (Hash leaf : LEAVES.subList(37, SIZE)) {
            continued = continued.append(leaf);
        }

        assertThat(continued).isEqualTo(TREE.frontier());
    }

    @Test
    void aFrontierHasOneHashForEachOneBitOfItsSize() {
        assertThat(TREE.frontier().subtrees()).hasSize(2);
        assertThatThrownBy(() -> new Frontier(3, List.of(Hash.EMPTY))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Frontier(-1, List.of())).isInstanceOf(Malformed.class);
    }

    private static List<List<Hash>> flips(List<Hash> path) {
        List<List<Hash>> all = new ArrayList<>();
        for (int at = 0; at < path.size(); at++) {
            for (int bit = 0; bit < 256; bit++) {
                byte[] bytes = path.get(at).bytes();
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
                List<Hash> flipped = new ArrayList<>(path);
                flipped.set(at, Hash.of(bytes));
                all.add(flipped);
            }
        }
        return all;
    }

    private static List<Hash> with(List<Hash> path, int at, Hash hash) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(at, hash);
        return longer;
    }
}
