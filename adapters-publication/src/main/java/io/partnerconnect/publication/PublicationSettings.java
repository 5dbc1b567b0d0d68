package io.partnerconnect.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where checkpoints are published. Each place that is set has to answer before anything is signed. */
@ConfigMapping(prefix = "pca.publication")
public interface PublicationSettings {
    /**
     * A file to which each checkpoint is added as a line. All replicas have to see the same file, and the database's administrators must not be
     * able to write it.
     */
    Optional<Path> file();

    /** An address to which each checkpoint is sent by POST, and that tells the newest one by GET. */
    Optional<URI> url();

    /** What is sent there as bearer token. A secret. */
    Optional<String> token();

    /** How long an answer from there may take. */
    @WithDefault("5s")
    Duration timeout();
}
