package io.partnerconnect.databricks.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.databricks.answers.Sending;
import io.partnerconnect.databricks.answers.Trouble;
import io.partnerconnect.databricks.answers.Verdict;
import io.partnerconnect.databricks.rest.ScimApi;
import io.partnerconnect.domain.fake.FakeHostNames;
import io.partnerconnect.domain.fixture.AddressVectors;
import io.partnerconnect.domain.fixture.CountingListener;
import io.partnerconnect.domain.fixture.SelfSigned;
import io.partnerconnect.domain.model.address.AddressRules;
import io.partnerconnect.domain.model.address.Destination;
import io.partnerconnect.domain.model.address.IpAddress;
import io.partnerconnect.domain.model.address.PrivateRanges;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceAddress;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who connects is counted where it matters: at a socket that listens on every address of this machine. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ReachTest {
    private static final String HOST = "dbc-1.cloud.databricks.com";
    private static final AddressRules RULES = new AddressRules(Set.of(".cloud.databricks.com"), true);

    private final CountingListener listener = CountingListener.start();

    @Inject
    Vertx vertx;

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        listener.close();
    }

    private ScimApi client(HttpClientOptions options) {
        return new BoundClients(
                        vertx,
                        options,
                        Map.of(
                                "io.quarkus.rest.client.connect-timeout",
                                2000,
                                "io.quarkus.rest.client.read-timeout",
                                5000L),
                        "test")
                .of(ScimApi.class);
    }

    private static Workspace workspace(String url, PrivateRanges ranges) {
        return new Workspace(
                new WorkspaceName("prod-eu"),
                new WorkspaceAddress(new WorkspaceUrl(url), ranges),
                new CredentialName("admin"),
                Labels.none(),
                1);
    }

    /** As the adapter does, but at the listener's port, which the URL of a workspace cannot have. */
    private Object ask(FakeHostNames names, PrivateRanges ranges) {
        return ask(new Reach(RULES, names), workspace("https://" + HOST, ranges), ":" + listener.port());
    }

    private Object ask(Reach reach, Workspace workspace, String port) {
        ScimApi client = client(new HttpClientOptions());
        try {
            String origin = reach.originOf(workspace) + port;
            return Sending.of(() -> client.me(origin, "Bearer none")).getStatus();
        } catch (Trouble trouble) {
            return trouble.verdict();
        }
    }

    @Test
    void whatTheVectorsRefuseIsNotConnectedTo() {
        Stream<AddressVectors.Answer> refused =
                AddressVectors.answers().filter(vector -> !vector.end().equals("ALLOWED"));

        assertThat(refused).hasSizeGreaterThan(100).allSatisfy(vector -> {
            FakeHostNames names =
                    new FakeHostNames().answer(HOST, vector.answer().toArray(String[]::new));
            assertThat(ask(names, vector.allowed()))
                    .isEqualTo(
                            switch (vector.end()) {
                                case "PRIVATE" -> new Verdict.Refused(Refusal.ADDRESS_PRIVATE);
                                case "UNKNOWN" -> Sending.notSent();
                                default -> new Verdict.Refused(Refusal.ADDRESS_NOT_ALLOWED);
                            });
        });
        assertThat(listener.connections()).isZero();
    }

    @Test
    void noAddressOfThisMachineIsConnectedToUnderTheNameOfAWorkspace() {
        assertThat(CountingListener.addresses()).isNotEmpty().allSatisfy(address -> {
            FakeHostNames names =
                    new FakeHostNames().answer(HOST, address.getHostAddress().replaceFirst("%.*", ""));
            assertThat(ask(names, PrivateRanges.none())).isInstanceOf(Verdict.Refused.class);
        });
        assertThat(listener.connections()).isZero();
    }

    @Test
    void aWorkspaceOnAHostThatIsNotAdmittedAnyMoreIsNotConnectedTo() {
        AddressRules others = new AddressRules(Set.of(".azuredatabricks.net"), false);
        Reach reach = new Reach(others, new FakeHostNames().otherwise("8.8.8.8"));

        assertThat(ask(reach, workspace("https://" + HOST, PrivateRanges.none()), ""))
                .isEqualTo(new Verdict.Refused(Refusal.ADDRESS_NOT_ALLOWED));
    }

    @Test
    void aNameThatStandsForSomethingElseAMomentLaterLeadsNowhereElse() {
        FakeHostNames names =
                new FakeHostNames().answer("localhost", "127.0.0.1").answer("localhost", "10.0.0.1");
        Reach reach = new Reach(RULES, names);
        String here = "http://localhost:" + listener.port();
        Workspace local = workspace(here, PrivateRanges.none());

        Object first = ask(reach, local, "");
        Object second = ask(reach, local, "");

        assertThat(first).isInstanceOf(Verdict.Unclear.class);
        assertThat(second).isEqualTo(new Verdict.Refused(Refusal.ADDRESS_NOT_ALLOWED));
        assertThat(listener.connections()).isOne();
        assertThat(names.asked()).containsExactly("localhost", "localhost");
    }

    @Test
    void whatHasNoAddressThatWasVettedIsNotSent() {
        ScimApi client = client(new HttpClientOptions());

        Throwable end = catchThrowable(() -> client.me("http://localhost:" + listener.port(), "Bearer none"));

        assertThat(end).hasStackTraceContaining("no address was vetted for this call");
        assertThat(listener.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost.vetted.invalid",
                "localhost.7f0001.vetted.invalid",
                "localhost.7F000001.vetted.invalid",
                "localhost.7f000001.vetted.invalid.attacker.net",
                ".7f000001.vetted.invalid",
                "7f000001.vetted.invalid"
            })
    void anotherHostHasNone(String host) {
        assertThat(catchThrowable(() -> VettedOrigin.read(host))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anOriginKeepsWhatItIsAndTheAddress() {
        IpAddress six = IpAddress.of(FakeHostNames.literal("2606:4700::1111"));
        Destination destination = new Destination(HOST, six);

        assertThat(VettedOrigin.of(new WorkspaceUrl("https://" + HOST), destination))
                .isEqualTo("https://" + HOST + ".26064700000000000000000000001111.vetted.invalid");
        assertThat(VettedOrigin.of(new WorkspaceUrl("http://localhost:8080"), new Destination("localhost", own())))
                .isEqualTo("http://localhost.7f000001.vetted.invalid:8080");
        assertThat(VettedOrigin.read(HOST + ".26064700000000000000000000001111.vetted.invalid"))
                .isEqualTo(destination);
    }

    private static IpAddress own() {
        return IpAddress.of(InetAddress.getLoopbackAddress());
    }

    @Test
    void noProxyOfTheJvmIsUsed() {
        CountingListener proxy = CountingListener.start();
        for (String scheme : List.of("http", "https")) {
            System.setProperty(scheme + ".proxyHost", "127.0.0.1");
            System.setProperty(scheme + ".proxyPort", Integer.toString(proxy.port()));
        }
        try (proxy) {
            String here = "http://localhost:" + listener.port();
            ask(
                    new Reach(RULES, new FakeHostNames().answer("localhost", "127.0.0.1")),
                    workspace(here, PrivateRanges.none()),
                    "");

            assertThat(proxy.connections()).isZero();
            assertThat(listener.connections()).isOne();
        } finally {
            for (String scheme : List.of("http", "https")) {
                System.clearProperty(scheme + ".proxyHost");
                System.clearProperty(scheme + ".proxyPort");
            }
        }
    }

    /** A server that tells which name it was asked for. */
    private record TlsServer(SSLServerSocket socket, CompletableFuture<List<SNIServerName>> asked) {
        static TlsServer start(SelfSigned signed) throws IOException {
            SSLServerSocket socket = (SSLServerSocket) signed.context()
                    .getServerSocketFactory()
                    .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
            TlsServer server = new TlsServer(socket, new CompletableFuture<>());
            Thread.ofVirtual().start(server::answer);
            return server;
        }

        private void answer() {
            try (SSLSocket connection = (SSLSocket) socket.accept()) {
                connection.startHandshake();
                asked.complete(((ExtendedSSLSession) connection.getSession()).getRequestedServerNames());
                connection.getInputStream().read(new byte[4096]);
                connection
                        .getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n{}"
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                asked.completeExceptionally(e);
            }
        }
    }

    private Response meOver(String host, SelfSigned signed, TlsServer server) {
        ScimApi client = client(new HttpClientOptions()
                .setTrustOptions(
                        new PfxOptions().setPath(signed.trusted().toString()).setPassword(SelfSigned.PASSWORD)));
        String at = VettedOrigin.of(new WorkspaceUrl("https://" + host), new Destination(host, own()));
        return Sending.of(() -> client.me(at + ":" + server.socket().getLocalPort(), "Bearer none"));
    }

    @Test
    void theConnectionGoesToTheAddressWhileTlsAsksForTheNameAndTheCertificateIsHeldAgainstIt() throws IOException {
        SelfSigned signed = SelfSigned.of(HOST, folder);
        TlsServer server = TlsServer.start(signed);

        try (Response response = meOver(HOST, signed, server)) {
            assertThat(response.getStatus()).isEqualTo(200);
        }

        assertThat(server.asked().join()).asString().contains(HOST);
        server.socket().close();
    }

    @Test
    void aCertificateForAnotherNameIsNotTrustedWhateverTheAddress() throws IOException {
        SelfSigned signed = SelfSigned.of("dbc-2.cloud.databricks.com", folder);
        TlsServer server = TlsServer.start(signed);

        Throwable end = catchThrowable(() -> meOver(HOST, signed, server));

        assertThat(((Trouble) end).verdict()).isEqualTo(Sending.notSent());
        server.socket().close();
    }
}
