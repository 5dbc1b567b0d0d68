package io.partnerconnect.app.configuration;

import io.partnerconnect.domain.model.reconciliation.Deed;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The service's settings; {@code docs/operations.md} lists them all. */
@ConfigMapping(prefix = "pca")
public interface Settings {
    /** The name of this installation in the markers of its tokens: 1 to 16 lower-case letters, digits and hyphens. The same on every replica. */
    String installation();

    /** Key of the markers' MAC, base64, at least 16 bytes. The same on every replica. A secret. */
    String markerKey();

    /** Which workspaces can be registered. */
    WorkspaceSettings workspaces();

    /** The partner catalogue. */
    CatalogueSettings catalogue();

    /** Campaigns. */
    CampaignSettings campaigns();

    /** How operations are carried out. */
    OperationSettings operations();

    /** What is known of the fleet. */
    InventorySettings inventory();

    /** The thresholds of findings. */
    FindingSettings findings();

    /** The service's own credentials that are kept sealed in the database. */
    SealedCredentialSettings sealedCredentials();

    /** How the service's own credentials are watched. */
    CredentialWatchSettings credentialWatch();

    /** Values that are kept sealed. */
    SealedValueSettings sealedValues();

    /** The organisation's accounts with partners. */
    PartnerAccountSettings partnerAccounts();

    /** Webhooks. */
    WebhookSettings webhooks();

    /** How Databricks' own audit log is held against ours. */
    ReconciliationSettings reconciliation();

    /** How the history of the audit is signed. */
    HistorySettings history();

    /** How long the audit is kept. */
    AuditSettings audit();

    /** What needs the approval of another person. */
    ApprovalSettings approvals();

    /** How much callers may ask. */
    CallerSettings callers();

    /** The keys the first callers come in with, by the name they have in the audit. */
    Map<String, ApiKeySettings> apiKeys();

    /** API keys that are made over the API. */
    IssuedKeySettings issuedKeys();

    /** Identity providers whose access tokens are taken, by the short name they have in the audit. */
    Map<String, IdentityProviderSettings> identityProviders();

    /** Callers with a client certificate, by the name they have in the audit. */
    Map<String, ClientCertificateSettings> clientCertificates();

    /** Which workspaces can be registered. */
    interface WorkspaceSettings {
        /** Endings of the host names workspaces may have, each beginning with a dot. */
        @WithDefault(".cloud.databricks.com,.azuredatabricks.net,.gcp.databricks.com")
        Set<String> addressSuffixes();

        /** Whether workspaces may be on this machine, over plain http: only for a simulator. */
        @WithDefault("false")
        boolean allowLoopback();
    }

    /** The partner catalogue. */
    interface CatalogueSettings {
        /** A JSON file to use instead of the shipped catalogue. */
        Optional<Path> file();
    }

    /** Campaigns. */
    interface CampaignSettings {
        /** How many items of one campaign may be under way at once. */
        @WithDefault("256")
        int mostUnderWay();
    }

    /** How operations are carried out. */
    interface OperationSettings {
        /** How many of them a replica carries out at once; they share its connections to the database. */
        @WithDefault("256")
        int atOnce();
    }

    /** What is known of the fleet. */
    interface InventorySettings {
        /** How often each workspace is read. */
        @WithDefault("15m")
        Duration interval();

        /** How many workspaces a replica reads at once. */
        @WithDefault("64")
        int atOnce();

        /** How often a replica looks for workspaces that are due; {@code off}: it reads none. */
        @WithDefault("1s")
        String poll();
    }

    /** Values that are kept sealed. */
    interface SealedValueSettings {
        /** How long one waits to be acknowledged before it is removed all the same. */
        @WithDefault("30d")
        Duration kept();
    }

    /** The organisation's accounts with partners. */
    interface PartnerAccountSettings {
        /** How long it is good that somebody confirmed that an account is recorded as it is. */
        @WithDefault("180d")
        Duration attestedEvery();
    }

    /** Webhooks. */
    interface WebhookSettings {
        /** Endings of the host names receivers may have, each beginning with a dot; {@code *} is any host. */
        @WithDefault("*")
        Set<String> addressSuffixes();

        /** Whether receivers may be on this machine, also over plain http: for local use only. */
        @WithDefault("false")
        boolean allowLoopback();

        /** How long a receiver may take to answer. */
        @WithDefault("10s")
        Duration timeout();

        /** For how long a delivery is tried; a try that fails later was its last. */
        @WithDefault("24h")
        Duration giveUpAfter();

        /** How long what was delivered or given up is kept. */
        @WithDefault("30d")
        Duration kept();

        /** To how many webhooks a replica delivers at once. */
        @WithDefault("32")
        int atOnce();
    }

    /** How Databricks' own audit log is held against ours. */
    interface ReconciliationSettings {
        /** How large an import may be, at most 1 GiB. Other bodies may have 64 KiB. */
        @WithDefault("64M")
        MemorySize largestImport();

        /** By how much the clocks of Databricks and of this service may differ, at most 1 hour. */
        @WithDefault("5m")
        Duration clockTolerance();

        /** How late Databricks' log may be: until then what it does not tell of is PENDING, and MISSING after. */
        @WithDefault("24h")
        Duration grace();

        /** Of which deeds of the service the log has to tell. */
        @WithDefault("TOKEN_MINTED,TOKEN_REVOKED,PRINCIPAL_CREATED,PRINCIPAL_REMOVED")
        Set<Deed> expected();

        /** What the log's services and actions mean, as {@code "service.action"=DEED}. */
        Map<String, Deed> deeds();

        /** The identities in the log that are Databricks itself. */
        @WithDefault("System-User")
        Set<String> platformIdentities();

        /** Parameters of a request that name a token, the first that is there counts. */
        @WithDefault("tokenId,token_id,tokenHash")
        List<String> tokenParameters();

        /** Parameters of a request that name a service principal, by its display name or its application id. */
        @WithDefault("targetServicePrincipalName,servicePrincipalName,application_id,applicationId")
        List<String> principalParameters();

        /** Parameters of a request that name a partner. */
        @WithDefault("partner_name,partnerName")
        List<String> partnerParameters();
    }

    /** How much callers may ask. */
    interface CallerSettings {
        /** How many requests a caller may make of one replica in a minute, and at once after a pause. */
        @WithDefault("6000")
        int requestsPerMinute();

        /** The same for callers who may make more or fewer, by the name they have in the audit. */
        Map<String, Integer> exceptions();

        /**
         * How long the body of a request may take to come. An imported log may take longer, as long as a mebibyte of it comes in that time.
         */
        @WithDefault("30s")
        Duration bodyTimeout();

        /** Whether something before the service ends TLS, so that nobody else reaches its plain HTTP. In production it is that or TLS here. */
        @WithDefault("false")
        boolean behindTlsProxy();
    }

    /** A key a caller comes in with. */
    interface ApiKeySettings {
        /** SHA-256 of the key, in hexadecimal digits. The key itself is not configured anywhere. */
        String sha256();

        /** What its holder may do, as {@code role} or {@code role@scope}. */
        Set<String> roles();

        /**
         * Whose key it is, where somebody has several: nobody approves with one what he asked for with another. Somebody who also comes in
         * by an identity provider is {@code issuer:subject}.
         */
        Optional<String> person();
    }

    /** API keys that are made over the API. */
    interface IssuedKeySettings {
        /** How long after its making or rotation a key may end at the latest. */
        @WithDefault("365d")
        Duration longestLifetime();

        /** For how long a replica may still take a key that was revoked, or a value that was replaced. */
        @WithDefault("2s")
        Duration fresh();
    }

    /** A caller with a client certificate. */
    interface ClientCertificateSettings {
        /** The subject of his certificate, as a distinguished name. */
        String subject();

        /** What he may do, as {@code role} or {@code role@scope}. */
        Set<String> roles();
    }
}
