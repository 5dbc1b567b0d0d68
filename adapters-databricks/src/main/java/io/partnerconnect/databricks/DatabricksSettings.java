package io.partnerconnect.databricks;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How workspaces are talked to. */
@ConfigMapping(prefix = "pca.databricks")
public interface DatabricksSettings {
    /** How long a connection may take to be made. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** How long a workspace may be silent, before its answer or within it. Less than the whole time. */
    @WithDefault("20s")
    Duration readTimeout();

    /** How long a call may take as a whole, however slowly its answer comes in. */
    @WithDefault("30s")
    Duration timeout();

    /** The same for the list of all tokens, which can be long. */
    @WithDefault("2m")
    Duration tokenListTimeout();

    /** The longest answer that is read, in bytes. */
    @WithDefault("4194304")
    long longestAnswer();

    /** The longest list of tokens that is read, in bytes. */
    @WithDefault("268435456")
    long longestTokenList();

    /** How often is tried what may be done twice: a read, a change, a deletion. */
    @WithDefault("3")
    int attempts();

    /** How long the first repetition waits; each further one waits twice as long, and all a little less or more by chance. */
    @WithDefault("300ms")
    Duration backOff();

    /** The longest wait a workspace can ask for that is waited for; a longer one is handed to the caller. */
    @WithDefault("10s")
    Duration longestBackOff();

    /** Connections kept open to one workspace. */
    @WithDefault("8")
    int connections();

    /** The version the service calls itself by. */
    @WithDefault("${quarkus.application.version:0}")
    String version();

    /** The clusters the service makes. */
    Cluster cluster();

    /** A cluster of one node. The kinds of machines differ from cloud to cloud; a workspace of no known cloud is taken to be on AWS. */
    interface Cluster {
        /** The version of the Databricks Runtime. */
        @WithDefault("16.4.x-scala2.12")
        String sparkVersion();

        /** The kind of machine on AWS. */
        @WithDefault("m5d.large")
        String nodeTypeAws();

        /** The kind of machine on Azure. */
        @WithDefault("Standard_D4ds_v5")
        String nodeTypeAzure();

        /** The kind of machine on GCP. */
        @WithDefault("n2-highmem-4")
        String nodeTypeGcp();

        /** After how many idle minutes it stops. */
        @WithDefault("30")
        int autoterminationMinutes();
    }
}
