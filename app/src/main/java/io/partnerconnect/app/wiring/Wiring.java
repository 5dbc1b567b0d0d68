package io.partnerconnect.app.wiring;

import io.partnerconnect.app.configuration.Settings;
import io.partnerconnect.app.configuration.ShippedCatalogue;
import io.partnerconnect.domain.model.address.AddressRules;
import io.partnerconnect.domain.model.operation.Markers;
import io.partnerconnect.domain.port.out.AccessGrants;
import io.partnerconnect.domain.port.out.AuditLedger;
import io.partnerconnect.domain.port.out.AuditTrail;
import io.partnerconnect.domain.port.out.Campaigns;
import io.partnerconnect.domain.port.out.CatalogueOverrides;
import io.partnerconnect.domain.port.out.ComputeProvisioning;
import io.partnerconnect.domain.port.out.DisconnectPlans;
import io.partnerconnect.domain.port.out.HostNames;
import io.partnerconnect.domain.port.out.Ids;
import io.partnerconnect.domain.port.out.OperationJournal;
import io.partnerconnect.domain.port.out.Operations;
import io.partnerconnect.domain.port.out.Pauses;
import io.partnerconnect.domain.port.out.PrincipalProvisioning;
import io.partnerconnect.domain.port.out.PrincipalSecrets;
import io.partnerconnect.domain.port.out.RecordedConnections;
import io.partnerconnect.domain.port.out.RepairPlans;
import io.partnerconnect.domain.port.out.SecretScopes;
import io.partnerconnect.domain.port.out.WorkspaceCompute;
import io.partnerconnect.domain.port.out.WorkspaceControls;
import io.partnerconnect.domain.port.out.WorkspaceJobs;
import io.partnerconnect.domain.port.out.WorkspacePrincipals;
import io.partnerconnect.domain.port.out.WorkspaceTokens;
import io.partnerconnect.domain.port.out.WorkspaceUsers;
import io.partnerconnect.domain.port.out.Workspaces;
import io.partnerconnect.domain.usecase.Surroundings;
import io.partnerconnect.domain.usecase.TimeOrderedIds;
import io.partnerconnect.domain.usecase.UseCases;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Makes the use cases known to the container. */
class Wiring {
    /** How long the name of a host may take to be looked up. */
    private static final Duration LOOKUP = Duration.ofSeconds(5);

    @Produces
    @Singleton
    InstantSource clock() {
        InstantSource system = InstantSource.system();
        return () -> system.instant().truncatedTo(ChronoUnit.MICROS); // as precise as PostgreSQL
    }

    @Produces
    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    Ids ids(InstantSource clock, RandomGenerator random) {
        return new TimeOrderedIds(clock, random);
    }

    @Produces
    @Singleton
    Pauses pauses() {
        return new ThreadPauses();
    }

    @Produces
    @Singleton
    AddressRules addresses(Settings settings) {
        return new AddressRules(
                settings.workspaces().addressSuffixes(), settings.workspaces().allowLoopback());
    }

    @Produces
    @Singleton
    HostNames hostNames() {
        return new SystemHostNames(LOOKUP);
    }

    @Produces
    @Singleton
    UseCases useCases(Surroundings outside, ShippedCatalogue catalogue, AddressRules addresses, Settings settings) {
        byte[] key = Base64.getDecoder().decode(settings.markerKey());
        return new UseCases(outside, catalogue.partners(), addresses, new Markers(settings.installation(), key));
    }

    @Produces
    @Singleton
    Surroundings surroundings(
            Surroundings.Databricks databricks,
            Surroundings.Records records,
            Surroundings.Audit audit,
            Surroundings.Undertakings undertakings,
            Surroundings.Outward outward,
            Surroundings.Clockwork clockwork) {
        return new Surroundings(databricks, records, audit, undertakings, outward, clockwork);
    }

    @Produces
    @Singleton
    Surroundings.Databricks databricks(
            WorkspacePrincipals principals,
            WorkspaceTokens tokens,
            WorkspaceCompute compute,
            WorkspaceControls controls,
            WorkspaceJobs jobs,
            WorkspaceUsers users,
            Surroundings.Provisioning provisioning) {
        return new Surroundings.Databricks(principals, tokens, compute, controls, jobs, users, provisioning);
    }

    @Produces
    @Singleton
    Surroundings.Provisioning provisioning(
            PrincipalProvisioning principals,
            ComputeProvisioning compute,
            AccessGrants grants,
            SecretScopes scopes,
            PrincipalSecrets secrets) {
        return new Surroundings.Provisioning(principals, compute, grants, scopes, secrets);
    }

    @Produces
    @Singleton
    Surroundings.Undertakings undertakings(
            Operations operations,
            OperationJournal journal,
            Campaigns campaigns,
            Surroundings.Custody custody,
            Surroundings.FourEyes fourEyes,
            Ids ids) {
        return new Surroundings.Undertakings(
                operations, journal, campaigns, new JoseSealing(), "replica-" + ids.next(), custody, fourEyes);
    }

    @Produces
    @Singleton
    Surroundings.Records records(
            Workspaces workspaces,
            CatalogueOverrides overrides,
            RecordedConnections connections,
            DisconnectPlans plans,
            RepairPlans repairs,
            Surroundings.Fleet fleet,
            Surroundings.Accounts accounts) {
        return new Surroundings.Records(workspaces, overrides, connections, plans, repairs, fleet, accounts);
    }

    @Produces
    @Singleton
    Surroundings.Audit audit(
            AuditLedger ledger,
            AuditTrail trail,
            Surroundings.Comparison comparison,
            Surroundings.Evidence evidence,
            Surroundings.Retention retention) {
        return new Surroundings.Audit(ledger, trail, comparison, evidence, retention);
    }

    @Produces
    @Singleton
    Surroundings.Clockwork clockwork(InstantSource clock, Ids ids, Pauses pauses) {
        return new Surroundings.Clockwork(clock, ids, pauses, System::nanoTime);
    }
}
