package io.partnerconnect.databricks;

import io.partnerconnect.domain.fake.FakeConfiguredCredentials;
import io.partnerconnect.domain.fake.FakeDatabase;
import io.partnerconnect.domain.fake.FakeRateBudgets;
import io.partnerconnect.domain.fake.FakeSealedCredentials;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.model.address.AddressRules;
import io.partnerconnect.domain.model.servicecredential.EncryptionKeys;
import io.partnerconnect.domain.model.servicecredential.ServiceCredential;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import io.partnerconnect.domain.port.out.ConfiguredCredentials;
import io.partnerconnect.domain.port.out.HostNames;
import io.partnerconnect.domain.port.out.Pauses;
import io.partnerconnect.domain.port.out.RateBudgets;
import io.partnerconnect.domain.port.out.ServiceCredentials;
import io.partnerconnect.domain.usecase.KnownCredentials;
import io.partnerconnect.simulator.DatabricksSimulator;
import io.partnerconnect.simulator.SimulatedWorkspace;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The simulator behind the adapter, with a credential for each of its workspaces, a movable clock, and pauses that do not pause. */
@Singleton
public class SimulatedDatabricks {
    static final String NO_REAL_WORKSPACE = "no real workspace configured: set PCA_REAL_WORKSPACE_URL, and"
            + " PCA_REAL_WORKSPACE_TOKEN or PCA_REAL_WORKSPACE_CLIENT_ID and PCA_REAL_WORKSPACE_CLIENT_SECRET";

    private final DatabricksSimulator simulator = DatabricksSimulator.start();
    private final FakeConfiguredCredentials credentials = new FakeConfiguredCredentials();
    private final MovableClock clock = new MovableClock();
    private final List<Duration> pauses = new CopyOnWriteArrayList<>();

    SimulatedWorkspace add() {
        SimulatedWorkspace workspace =
                simulator.addWorkspace("w-" + credentials.names().size() + "-" + System.nanoTime());
        credentials.with(workspace.name() + ".token", token(workspace.adminToken()));
        credentials.with(
                workspace.name() + ".secret", client(workspace.adminClientId(), workspace.adminClientSecret()));
        return workspace;
    }

    Workspace byToken(SimulatedWorkspace simulated) {
        return registered(simulated.name(), simulated.url().toString(), simulated.name() + ".token");
    }

    Workspace bySecret(SimulatedWorkspace simulated) {
        return registered(simulated.name(), simulated.url().toString(), simulated.name() + ".secret");
    }

    /** The same under another name for this machine. */
    Workspace bySecretAt(String origin, SimulatedWorkspace simulated) {
        return registered(simulated.name(), origin, simulated.name() + ".secret");
    }

    Workspace withCredential(SimulatedWorkspace simulated, String credential) {
        return registered(simulated.name(), simulated.url().toString(), credential);
    }

    /** A workspace at an address of the test's own, with a token for it. */
    Workspace at(String origin, String token) {
        String name = "x-" + System.nanoTime();
        credentials.with(name, token(token));
        return registered(name, origin, name);
    }

    /** The real workspace that the environment names. */
    RealArrangement real() {
        String origin = set("URL").orElseThrow();
        credentials.with(
                "real",
                set("TOKEN")
                        .map(SimulatedDatabricks::token)
                        .orElseGet(() -> client(
                                set("CLIENT_ID").orElseThrow(),
                                set("CLIENT_SECRET").orElseThrow())));
        return new RealArrangement(registered("real", origin, "real"), registered("real", origin, "not-configured"));
    }

    private static ServiceCredential token(String value) {
        return new ServiceCredential.OfToken(new TokenSecret(value));
    }

    private static ServiceCredential client(String id, String secret) {
        return new ServiceCredential.OfClient(id, new TokenSecret(secret));
    }

    private static Optional<String> set(String name) {
        return Optional.ofNullable(System.getenv("PCA_REAL_WORKSPACE_" + name));
    }

    private static Workspace registered(String name, String origin, String credential) {
        return new Workspace(
                new WorkspaceName(name),
                new WorkspaceUrl(origin.replaceFirst("/$", "")),
                new CredentialName(credential),
                Labels.none(),
                1);
    }

    MovableClock movable() {
        return clock;
    }

    /** What was waited for, in order. */
    List<Duration> pauses() {
        return pauses;
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return clock;
    }

    @Produces
    @Singleton
    Pauses silent() {
        return pauses::add;
    }

    /** The simulator is on this machine, and a real workspace is anywhere. */
    @Produces
    @Singleton
    AddressRules addresses() {
        return new AddressRules(Set.of("*"), true);
    }

    @Produces
    @Singleton
    HostNames hostNames() {
        return host -> {
            try {
                return List.of(InetAddress.getAllByName(host));
            } catch (UnknownHostException unknown) {
                return List.of();
            }
        };
    }

    /** Of endless patience: each question comes an hour after the one before, so that nobody waits. */
    @Produces
    @Singleton
    RateBudgets budgets() {
        MovableClock own = new MovableClock();
        return new FakeRateBudgets(new FakeDatabase(), () -> {
            own.advance(Duration.ofHours(1));
            return own.instant();
        });
    }

    @Produces
    @Singleton
    ConfiguredCredentials credentials() {
        return credentials;
    }

    /** Those that are configured, read anew for every call. */
    @Produces
    @Singleton
    ServiceCredentials serviceCredentials(ConfiguredCredentials configured) {
        return new KnownCredentials(
                configured,
                new FakeSealedCredentials(new FakeDatabase()),
                new EncryptionKeys(Map.of(), null, new Random(1)),
                System::nanoTime,
                Duration.ZERO);
    }

    @PreDestroy
    void close() {
        simulator.close();
    }
}
