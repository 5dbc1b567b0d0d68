package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.partnerconnect.domain.fake.FakeConfiguredCredentials;
import io.partnerconnect.domain.fake.FakeSealedCredentials;
import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.fixture.SomeCredentials;
import io.partnerconnect.domain.fixture.SomeWorkspaces;
import io.partnerconnect.domain.model.access.Sight;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Outage;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.finding.Finding;
import io.partnerconnect.domain.model.finding.FindingFilter;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.finding.FindingScope;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.servicecredential.CredentialCheck;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.servicecredential.CredentialReport;
import io.partnerconnect.domain.model.servicecredential.CredentialSource;
import io.partnerconnect.domain.model.servicecredential.ServiceCredential;
import io.partnerconnect.domain.model.servicecredential.WorkspaceAnswer;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.Caller;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.port.in.PutCredential;
import io.partnerconnect.domain.port.in.WatchCredentials;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchCredentialsTest {
    private static final CredentialName FILED = new CredentialName("filed");
    private static final CredentialName SEALED = new CredentialName("sealed");
    private static final TokenSecret VALUE = new TokenSecret("dapi-0123456789abcdef0123456789abcdef");
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Installation installation = new Installation();
    private final FakeConfiguredCredentials configured = new FakeConfiguredCredentials();
    private final FakeSealedCredentials sealed = new FakeSealedCredentials(installation.database);
    private final KnownCredentials known =
            new KnownCredentials(configured, sealed, SomeCredentials.oldKeys(), System::nanoTime, Duration.ZERO);
    private final CredentialUseCases useCases = installation.useCases.credentials(
            new CredentialUseCases.Kept(configured, sealed, SomeCredentials.oldKeys(), known, FRESH),
            installation.watch(sealed));
    private final WatchCredentials watch = useCases.watchCredentials();

    WatchCredentialsTest() {
        configured.with("filed", CredentialSource.FILE, new ServiceCredential.OfToken(VALUE));
    }

    @Test
    void aWorkspaceIsAskedWhoTheServiceIsThere() {
        // Given
        FakeWorkspace alpha = registered("alpha", FILED);
        alpha.caller(new Caller("1", "pca@example.com", true, true));

        // When
        WatchCredentials.Progress progress = watch.run();

        // Then
        assertThat(progress).isEqualTo(new WatchCredentials.Progress(1, 0));
        CredentialCheck check = checked(FILED);
        assertThat(check.at()).isEqualTo(now());
        assertThat(check.source()).isEqualTo(CredentialSource.FILE);
        assertThat(check.answers())
                .containsExactly(new WorkspaceAnswer(
                        new WorkspaceName("alpha"),
                        now(),
                        new WorkspaceAnswer.Outcome.Accepted("pca@example.com", true, true)));
        assertThat(open()).isEmpty();
    }

    @Test
    void eachIsLookedAtOnceADay() {
        registered("alpha", FILED);
        watch.run();

        installation.clock.advance(Duration.ofDays(1).minusSeconds(1));
        assertThat(watch.run().checked()).isZero();
        installation.clock.advance(Duration.ofSeconds(1));
        assertThat(watch.run().checked()).isEqualTo(1);
    }

    @Test
    void oneThatIsRefusedIsFoundOnceHoweverManyWorkspacesRefuseItAndGoneWhenTheyDoNot() {
        // Given
        List<FakeWorkspace> refusing = IntStream.range(0, 12)
                .mapToObj(i -> registered("w-" + (10 + i), FILED))
                .toList();
        refusing.forEach(each -> each.refuse(Refusal.CREDENTIAL_REFUSED));
        registered("alpha", FILED);

        // When
        watch.run();

        // Then
        Finding finding = onlyOpen();
        assertThat(finding.found().cause().kind()).isEqualTo(FindingKind.CREDENTIAL_REFUSED);
        assertThat(finding.found().scope()).isEqualTo(new FindingScope.OfCredential(FILED));
        assertThat(evidence(finding, "refused_by")).isEqualTo("12");
        assertThat(evidence(finding, "workspaces"))
                .startsWith("w-10, w-11, ")
                .endsWith("w-19, …")
                .doesNotContain("alpha");
        assertThat(evidence(finding, "source")).isEqualTo("FILE");
        refusing.forEach(FakeWorkspace::answerAgain);
        installation.clock.advance(Duration.ofMinutes(10));
        assertThat(watch.run()).isEqualTo(new WatchCredentials.Progress(1, 0));
        assertThat(open()).isEmpty();
    }

    @Test
    void anIdentityThatIsNoActiveAdministratorIsFound() {
        // Given
        FakeWorkspace alpha = registered("alpha", FILED);
        alpha.caller(new Caller("1", "pca@example.com", true, false));
        watch.run();
        Finding powerless = onlyOpen();

        // When
        alpha.caller(new Caller("1", "pca@example.com", false, true));
        watch.check(FILED);

        // Then
        assertThat(powerless.found().cause().kind()).isEqualTo(FindingKind.CREDENTIAL_NOT_ADMINISTRATOR);
        assertThat(evidence(powerless, "identity")).isEqualTo("pca@example.com");
        assertThat(onlyOpen().id()).isEqualTo(powerless.id());
        alpha.caller(new Caller("1", "pca@example.com", true, true));
        watch.check(FILED);
        assertThat(open()).isEmpty();
    }

    @Test
    void whatCannotBeHadIsFoundAndNobodyIsAsked() {
        // Given
        FakeWorkspace alpha = registered("alpha", FILED);
        long before = alpha.calls();
        configured.finding(
                "filed",
                new CredentialLookup.Unusable(Refusal.CREDENTIAL_UNREADABLE, "Credential filed: it is empty."));

        // When
        CredentialReport report = watch.check(FILED);

        // Then
        assertThat(alpha.calls()).isEqualTo(before);
        assertThat(report.trouble())
                .isEqualTo(report.check() == null ? null : report.check().trouble());
        assertThat(report.trouble()).isNotNull();
        assertThat(onlyOpen().found().cause().kind()).isEqualTo(FindingKind.CREDENTIAL_UNUSABLE);
        assertThat(evidence(onlyOpen(), "code")).isEqualTo("credential-unreadable");
        configured.with("filed", CredentialSource.FILE, new ServiceCredential.OfToken(VALUE));
        installation.clock.advance(Duration.ofMinutes(10));
        watch.run();
        assertThat(open()).isEmpty();
    }

    @Test
    void oneInVaultIsAskedForByALookAndNotByAList() {
        // Given
        configured.with("filed", CredentialSource.VAULT, new ServiceCredential.OfToken(VALUE));
        configured.finding("filed", new CredentialLookup.Unreachable("Credential filed: Vault is silent."));
        CredentialReport before = useCases.browseCredentials().get(FILED);

        // When
        watch.run();

        // Then
        assertThat(before.trouble()).isNull();
        assertThat(before.check()).isNull();
        assertThat(useCases.browseCredentials().list(PageRequest.first(10)).items())
                .extracting(CredentialReport::trouble)
                .containsExactly(new CredentialLookup.Unreachable("Credential filed: Vault is silent."));
        assertThat(useCases.browseCredentials().unusable(10)).hasSize(1);
        assertThat(evidence(onlyOpen(), "code")).isEqualTo("credential-store-unavailable");
    }

    @Test
    void aWorkspaceThatDoesNotAnswerNeitherMendsNorBreaksAnything() {
        // Given
        FakeWorkspace alpha = registered("alpha", FILED);
        alpha.refuse(Refusal.CREDENTIAL_REFUSED);
        watch.run();
        Instant refused = now();
        alpha.answerAgain();
        alpha.unavailable(Outage.UNREACHABLE);
        FakeWorkspace beta = registered("beta", FILED);
        beta.unavailable(Outage.UNREACHABLE);

        // When
        installation.clock.advance(Duration.ofMinutes(10));
        watch.run();

        // Then
        assertThat(onlyOpen().found().cause().kind()).isEqualTo(FindingKind.CREDENTIAL_REFUSED);
        assertThat(checked(FILED).answers())
                .containsExactly(
                        new WorkspaceAnswer(new WorkspaceName("alpha"), refused, new WorkspaceAnswer.Outcome.Refused()),
                        new WorkspaceAnswer(
                                new WorkspaceName("beta"),
                                now(),
                                new WorkspaceAnswer.Outcome.Unanswered("workspace-unreachable")));
    }

    @Test
    void whatWasSaidOfAnEarlierValueIsNotSaidOfThisOne() {
        // Given
        put(0, null);
        FakeWorkspace alpha = registered("alpha", SEALED);
        alpha.refuse(Refusal.CREDENTIAL_REFUSED);
        watch.check(SEALED);
        boolean found = !open().isEmpty();

        // When
        installation.clock.advance(Duration.ofSeconds(1));
        put(1, null);
        alpha.answerAgain();
        alpha.unavailable(Outage.UNREACHABLE);
        installation.clock.advance(Duration.ofSeconds(1));
        WatchCredentials.Progress progress = watch.run();

        // Then
        assertThat(found).isTrue();
        assertThat(progress.checked()).isEqualTo(2);
        assertThat(open()).isEmpty();
    }

    @Test
    void theEndThatIsNearIsFoundAndGraverFromTimeToTime() {
        // Given
        put(0, now().plus(Duration.ofDays(31)));
        watch.run();
        boolean early = open().isEmpty();

        // When
        installation.clock.advance(Duration.ofDays(1).plusSeconds(1));
        watch.run();
        Finding first = onlyOpen();
        installation.clock.advance(Duration.ofDays(29));
        watch.run();

        // Then
        assertThat(early).isTrue();
        assertThat(first.found().cause().kind()).isEqualTo(FindingKind.CREDENTIAL_EXPIRES_SOON);
        assertThat(first.found().severity().name()).isEqualTo("LOW");
        assertThat(onlyOpen().id()).isEqualTo(first.id());
        assertThat(onlyOpen().found().severity().name()).isEqualTo("CRITICAL");
        installation.clock.advance(Duration.ofSeconds(1));
        put(1, null);
        installation.clock.advance(Duration.ofSeconds(1));
        watch.run();
        assertThat(open()).isEmpty();
    }

    @Test
    void oneThatIsOldIsFoundAndGoneOnceItIsReplaced() {
        // Given
        put(0, null);

        // When
        installation.clock.advance(Duration.ofDays(90).plusSeconds(1));
        watch.run();

        // Then
        assertThat(onlyOpen().found().cause().kind()).isEqualTo(FindingKind.CREDENTIAL_OLD);
        installation.clock.advance(Duration.ofSeconds(1));
        put(1, null);
        installation.clock.advance(Duration.ofSeconds(1));
        watch.run();
        assertThat(open()).isEmpty();
    }

    @Test
    void whenATokenWasMadeAndEndsIsToldByItsWorkspace() {
        // Given
        FakeWorkspace alpha = registered("alpha", FILED);
        Instant made = now().minus(Duration.ofDays(100));
        Instant end = now().plus(Duration.ofDays(5));
        alpha.add(new Token(
                TokenId.ofPasted(VALUE),
                alpha.addPrincipal("pca").id(),
                "",
                made,
                "admin@example.com",
                end,
                null,
                List.of()));

        // When
        CredentialReport report = watch.check(FILED);

        // Then
        assertThat(report.since()).isEqualTo(made);
        assertThat(report.expiresAt()).isEqualTo(end);
        assertThat(open())
                .extracting(finding -> finding.found().cause().kind())
                .containsExactlyInAnyOrder(FindingKind.CREDENTIAL_OLD, FindingKind.CREDENTIAL_EXPIRES_SOON);
    }

    @Test
    void whatIsFoundOfOneEndsWithIt() {
        // Given
        put(0, now().plus(Duration.ofDays(1)));
        watch.run();
        boolean found = !open().isEmpty();

        // When
        sealed.remove(SEALED);
        watch.run();

        // Then
        assertThat(found).isTrue();
        assertThat(open()).isEmpty();
    }

    @Test
    void thereIsNothingToLookAtUnderAnotherName() {
        assertThatThrownBy(() -> watch.check(new CredentialName("nobody"))).isInstanceOf(Failure.NotFound.class);
    }

    private void put(long version, @Nullable Instant end) {
        useCases.putCredential()
                .handle(
                        installation.reasoned(),
                        new PutCredential.Command(SEALED, new ServiceCredential.OfToken(VALUE), end, version));
    }

    private FakeWorkspace registered(String name, CredentialName credential) {
        Workspace some = SomeWorkspaces.workspace(name);
        installation.workspaces.register(
                new Workspace(some.name(), some.url(), credential, some.labels(), some.version()));
        return installation.databricks.workspace(some.name());
    }

    private CredentialCheck checked(CredentialName name) {
        CredentialCheck check = useCases.browseCredentials().get(name).check();
        assertThat(check).isNotNull();
        return Objects.requireNonNull(check);
    }

    private List<Finding> open() {
        return installation
                .findings
                .list(Sight.everything(), FindingFilter.open(), now(), PageRequest.first(100))
                .items();
    }

    private Finding onlyOpen() {
        assertThat(open()).hasSize(1);
        return open().getFirst();
    }

    private static String evidence(Finding finding, String name) {
        return finding.found().evidence().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    private Instant now() {
        return installation.clock.instant();
    }
}
