package io.partnerconnect.app.configuration;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is allowed in production, and worth a second thought. */
final class Advice {
    private static final List<String> PUBLICATION = List.of("pca.publication.file", "pca.publication.url");

    private Advice() {}

    static Stream<String> on(Surroundings given) {
        Stream<String> alone =
                given.settings().approvals().required().orElse(Set.of()).isEmpty()
                        ? Stream.of(
                                "pca.approvals.required names nothing: one person alone can do what cannot be taken back")
                        : Stream.empty();
        Stream<String> unpublished =
                PUBLICATION.stream().allMatch(name -> given.value(name).isEmpty())
                        ? Stream.of(
                                "Neither pca.publication.file nor pca.publication.url is set: unless somebody keeps checkpoints he got"
                                        + " over the API, nobody can prove that the database's administrators left the audit as it was")
                        : Stream.empty();
        return Stream.concat(alone, unpublished);
    }
}
