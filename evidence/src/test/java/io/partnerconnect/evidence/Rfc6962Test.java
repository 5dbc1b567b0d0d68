package io.partnerconnect.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors that implementations of RFC 6962 share: the tree of eight leaves of Certificate Transparency's own tests. */
class Rfc6962Test {
    private static final HexFormat HEX = HexFormat.of();
    private static final List<byte[]> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HEX::parseHex)
            .toList();

    @Test
    void theEmptyTreeHasTheHashOfNothing() {
        assertThat(hex(Frontier.EMPTY.root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void theEmptyLeafHasTheHashOfAZeroByte() {
        assertThat(hex(Hash.ofLeaf(new byte[0])))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void theRootOfSoManyLeavesIs(int size, String root) {
        Tree tree = Tree.of(LEAVES.subList(0, size));

        assertThat(hex(tree.frontier().root())).isEqualTo(root);
        assertThat(hex(Tree.of(LEAVES).root(size))).isEqualTo(root);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1, 1, -",
                "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                        + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                        + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
                "6, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                        + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                        + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "3, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "2, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
                        + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                        + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
            })
    void thePathOfALeafIs(int nth, int size, @Nullable String path) {
        InclusionProof proof = Tree.of(LEAVES).inclusion(nth - 1, size);

        assertThat(proof.path()).isEqualTo(hashes(path));
        assertThat(proof.proves(
                        Hash.ofLeaf(LEAVES.get(nth - 1)), Tree.of(LEAVES).root(size)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1, 1, -",
                "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                        + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                        + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
                "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
                        + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                        + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                        + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "6, 7, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
                        + " b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f"
                        + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
            })
    void thePathFromAnEarlierTreeIs(int earlier, int later, @Nullable String path) {
        Tree tree = Tree.of(LEAVES);

        ConsistencyProof proof = tree.consistency(earlier, later);

        assertThat(proof.path()).isEqualTo(hashes(path));
        assertThat(proof.proves(tree.root(earlier), tree.root(later))).isTrue();
    }

    /** RFC 6962, section 2.1.3: the tree of seven leaves that it draws. */
    @Test
    void theExampleOfTheRfcIsProvedByTheNodesItNames() {
        List<Hash> leaf = LongStream.range(0, 7)
                .mapToObj(i -> Hash.ofLeaf(new byte[] {(byte) i}))
                .toList();
        Hash g = Hash.ofNode(leaf.get(0), leaf.get(1));
        Hash h = Hash.ofNode(leaf.get(2), leaf.get(3));
        Hash i = Hash.ofNode(leaf.get(4), leaf.get(5));
        Hash k = Hash.ofNode(g, h);
        Hash l = Hash.ofNode(i, leaf.get(6));
        Tree tree = new Tree();
        leaf.forEach(tree::append);

        assertThat(tree.frontier().root()).isEqualTo(Hash.ofNode(k, l));
        assertThat(tree.inclusion(0, 7).path()).containsExactly(leaf.get(1), h, l);
        assertThat(tree.inclusion(3, 7).path()).containsExactly(leaf.get(2), g, l);
        assertThat(tree.inclusion(4, 7).path()).containsExactly(leaf.get(5), leaf.get(6), k);
        assertThat(tree.inclusion(6, 7).path()).containsExactly(i, k);
        assertThat(tree.consistency(3, 7).path()).containsExactly(leaf.get(2), leaf.get(3), g, l);
        assertThat(tree.consistency(4, 7).path()).containsExactly(l);
        assertThat(tree.consistency(6, 7).path()).containsExactly(i, leaf.get(6), k);
    }

    private static List<Hash> hashes(@Nullable String path) {
        return path == null
                ? List.of()
                : Stream.of(path.split(" ")).map(HEX::parseHex).map(Hash::of).toList();
    }

    private static String hex(Hash hash) {
        return HEX.formatHex(hash.bytes());
    }
}
