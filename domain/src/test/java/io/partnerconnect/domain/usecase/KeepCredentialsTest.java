package io.partnerconnect.domain.usecase;

import static io.partnerconnect.domain.fixture.SomeCredentials.NEW_KEY;
import static io.partnerconnect.domain.fixture.SomeCredentials.OLD_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeConfiguredCredentials;
import io.partnerconnect.domain.fake.FakeSealedCredentials;
import io.partnerconnect.domain.fixture.SomeCredentials;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Refusal;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.servicecredential.CredentialKind;
import io.partnerconnect.domain.model.servicecredential.CredentialLookup;
import io.partnerconnect.domain.model.servicecredential.CredentialReport;
import io.partnerconnect.domain.model.servicecredential.CredentialSource;
import io.partnerconnect.domain.model.servicecredential.EncryptionKeys;
import io.partnerconnect.domain.model.servicecredential.Rewrapping;
import io.partnerconnect.domain.model.servicecredential.SealedCredential;
import io.partnerconnect.domain.model.servicecredential.ServiceCredential;
import io.partnerconnect.domain.model.token.TokenSecret;
import io.partnerconnect.domain.model.workspace.CredentialName;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.Workspace;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.PutCredential;
import io.partnerconnect.domain.port.in.RemoveCredential;
import io.partnerconnect.domain.port.in.RewrapCredentials;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepCredentialsTest {
    private static final CredentialName PROD = new CredentialName("prod");
    private static final String VALUE = "dapi-a-value-that-nobody-is-to-see";
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Installation installation = new Installation();
    private final FakeConfiguredCredentials configured = new FakeConfiguredCredentials();
    private final FakeSealedCredentials sealed = new FakeSealedCredentials(installation.database);
    private final AtomicLong nanos = new AtomicLong();
    private final KnownCredentials known = knownWith(SomeCredentials.oldKeys());
    private final CredentialUseCases useCases = useCasesWith(SomeCredentials.oldKeys());

    private KnownCredentials knownWith(EncryptionKeys keys) {
        return new KnownCredentials(configured, sealed, keys, nanos::get, FRESH);
    }

    private CredentialUseCases useCasesWith(EncryptionKeys keys) {
        return installation.useCases.credentials(
                new CredentialUseCases.Kept(configured, sealed, keys, known, FRESH), installation.watch(sealed));
    }

    @Test
    void aSealedCredentialIsUsedAtOnceWhereItWasPutAlsoWhenItWasMissedBefore() {
        // Given
        CredentialLookup before = known.find(PROD);

        // When
        put(VALUE);

        // Then
        assertThat(before).isEqualTo(new CredentialLookup.Absent());
        assertThat(valueOf(known.find(PROD))).isEqualTo(VALUE);
    }

    @Test
    void itsValueIsNowhereInWhatIsKeptTold() {
        // Given
        Mandate mandate = installation.reasoned();

        // When
        CredentialReport report = done(useCases.putCredential().handle(mandate, token("prod", VALUE, 0)));

        // Then
        AuditEvent outcome = installation.outcomeOf(mandate.operation());
        assertThat(outcome.action()).isEqualTo("credential.put");
        assertThat(outcome.subject()).isEqualTo(AuditSubject.of(PROD));
        assertThat(String.valueOf(List.of(
                        report,
                        installation.ledger.written(),
                        sealed.find(PROD).orElseThrow(),
                        token("prod", VALUE, 0))))
                .doesNotContain(VALUE);
        assertThat(Objects.requireNonNull(report.sealed()).value().envelope().key())
                .isEqualTo(OLD_KEY);
        assertThat(report.trouble()).isNull();
    }

    @Test
    void anotherReplicaUsesTheNewValueWithinSeconds() {
        // Given
        KnownCredentials another = knownWith(SomeCredentials.oldKeys());
        put(VALUE);
        CredentialLookup.Usable first = (CredentialLookup.Usable) another.find(PROD);
        done(useCases.putCredential().handle(installation.reasoned(), token("prod", "the-next-value", 1)));

        // When
        nanos.addAndGet(FRESH.toNanos());
        CredentialLookup.Usable second = (CredentialLookup.Usable) another.find(PROD);

        // Then
        assertThat(valueOf(first)).isEqualTo(VALUE);
        assertThat(valueOf(second)).isEqualTo("the-next-value");
        assertThat(second.edition()).isNotEqualTo(first.edition());
    }

    @Test
    void whileItIsFreshTheDatabaseIsNotAskedAndAfterARefusalItIs() {
        // Given
        put(VALUE);
        known.find(PROD);
        installation.database.cut();

        // When
        CredentialLookup fresh = known.find(PROD);
        known.forget(PROD);
        Throwable forgotten = catchThrowable(() -> known.find(PROD));

        // Then
        assertThat(valueOf(fresh)).isEqualTo(VALUE);
        assertThat(forgotten).isInstanceOf(Failure.Unavailable.class);
    }

    @Test
    void aConfiguredOneIsNeitherShadowedNorRemoved() {
        // Given
        configured.with("prod", new ServiceCredential.OfToken(new TokenSecret("configured")));

        // When
        Throwable put = catchThrowable(() -> put(VALUE));
        Throwable removed = catchThrowable(
                () -> useCases.removeCredential().handle(installation.reasoned(), new RemoveCredential.Command(PROD)));

        // Then
        Ends.with("credential-configured", put);
        Ends.with("credential-configured", removed);
        assertThat(valueOf(known.find(PROD))).isEqualTo("configured");
    }

    @Test
    void whatIsConfiguredLaterCountsAndIsToldOfOnce() {
        // Given
        put(VALUE);
        configured.with("prod", new ServiceCredential.OfClient("app", new TokenSecret("configured")));

        // When
        List<CredentialReport> reports = list(PageRequest.first(10)).items();

        // Then
        assertThat(reports).hasSize(1);
        assertThat(reports.getFirst().source()).isEqualTo(CredentialSource.CONFIGURATION);
        assertThat(reports.getFirst().clientId()).isEqualTo("app");
        assertThat(useCases.browseCredentials().get(PROD)).isEqualTo(reports.getFirst());
        known.forget(PROD);
        assertThat(valueOf(known.find(PROD))).isEqualTo("configured");
    }

    @Test
    void withoutAKeyNothingIsKept() {
        // Given
        CredentialUseCases without = useCasesWith(new EncryptionKeys(Map.of(), null, new Random(1)));

        // When
        Throwable put =
                catchThrowable(() -> without.putCredential().handle(installation.reasoned(), token("prod", VALUE, 0)));
        Throwable rewrapped = catchThrowable(() -> rewrap(without));

        // Then
        Ends.with("sealing-off", put);
        Ends.with("sealing-off", rewrapped);
        assertThat(sealed.find(PROD)).isEmpty();
    }

    @Test
    void whoHasNotReadTheLatestReplacesNothing() {
        // Given
        put(VALUE);

        // When
        Throwable stale = catchThrowable(() -> put("the-next-value"));

        // Then
        assertThat(stale).isInstanceOf(Failure.Stale.class);
        assertThat(valueOf(known.find(PROD))).isEqualTo(VALUE);
    }

    @Test
    void oneThatAWorkspaceIsRegisteredWithStays() {
        // Given
        put(VALUE);
        register("prod-eu");

        // When
        Throwable inUse = catchThrowable(
                () -> useCases.removeCredential().handle(installation.reasoned(), new RemoveCredential.Command(PROD)));

        // Then
        Ends.with("credential-in-use", inUse);
        assertThat(useCases.browseCredentials().get(PROD).workspaces()).containsExactly(new WorkspaceName("prod-eu"));
    }

    @Test
    void aNameThatWasGivenUpAndTakenAgainIsAnotherEdition() {
        // Given
        put(VALUE);
        String first = ((CredentialLookup.Usable) known.find(PROD)).edition();
        useCases.removeCredential().handle(installation.reasoned(), new RemoveCredential.Command(PROD));
        CredentialLookup between = known.find(PROD);
        installation.clock.advance(Duration.ofSeconds(1));

        // When
        put(VALUE);

        // Then
        assertThat(between).isEqualTo(new CredentialLookup.Absent());
        assertThat(((CredentialLookup.Usable) known.find(PROD)).edition()).isNotEqualTo(first);
    }

    @Test
    void allAreSealedAnewAndThenTheOldKeyCanBeTakenAway() {
        // Given
        Stream.of("a", "b", "c")
                .forEach(name ->
                        done(useCases.putCredential().handle(installation.reasoned(), token(name, VALUE + name, 0))));

        // When
        Rewrapping first = rewrap(useCasesWith(SomeCredentials.bothKeys()));
        Rewrapping again = rewrap(useCasesWith(SomeCredentials.bothKeys()));

        // Then
        assertThat(first).isEqualTo(new Rewrapping(NEW_KEY, 3, List.of()));
        assertThat(again).isEqualTo(new Rewrapping(NEW_KEY, 0, List.of()));
        assertThat(Stream.of("a", "b", "c")
                        .map(name ->
                                valueOf(knownWith(SomeCredentials.newKeys()).find(new CredentialName(name)))))
                .containsExactly(VALUE + "a", VALUE + "b", VALUE + "c");
    }

    @Test
    void sealedAnewACredentialIsTheSameOneAndNobodyLogsInAgain() {
        // Given
        put(VALUE);
        String before = ((CredentialLookup.Usable) known.find(PROD)).edition();

        // When
        rewrap(useCasesWith(SomeCredentials.bothKeys()));

        // Then
        assertThat(((CredentialLookup.Usable)
                                knownWith(SomeCredentials.newKeys()).find(PROD))
                        .edition())
                .isEqualTo(before);
    }

    @Test
    void withoutItsKeyOneIsToldOfAndTheOthersAreUsed() {
        // Given
        put(VALUE);
        CredentialUseCases after = useCasesWith(SomeCredentials.newKeys());
        done(after.putCredential().handle(installation.reasoned(), token("dev", "another-value", 0)));
        KnownCredentials replica = knownWith(SomeCredentials.newKeys());

        // When
        CredentialLookup lost = replica.find(PROD);

        // Then
        assertThat(lost)
                .isEqualTo(new CredentialLookup.Unusable(
                        Refusal.CREDENTIAL_KEY_MISSING, "Credential prod is sealed with key 2026-05."));
        assertThat(after.browseCredentials().get(PROD).trouble()).isEqualTo(lost);
        assertThat(after.browseCredentials().unusable(10)).isEqualTo(List.of(lost));
        assertThat(useCases.browseCredentials().unusable(10))
                .extracting(CredentialLookup.Trouble::code)
                .containsExactly(Refusal.CREDENTIAL_KEY_MISSING.code());
        assertThat(valueOf(replica.find(new CredentialName("dev")))).isEqualTo("another-value");
        assertThat(rewrap(after)).isEqualTo(new Rewrapping(NEW_KEY, 0, List.of(PROD)));
    }

    @Test
    void aRowThatWasMovedToAnotherNameIsNeverACredential() {
        // Given
        put(VALUE);
        SealedCredential row = sealed.find(PROD).orElseThrow();
        sealed.put(new SealedCredential(
                new CredentialName("dev"), row.kind(), row.clientId(), row.value(), row.createdAt(), null, 0));

        // When
        CredentialLookup moved = known.find(new CredentialName("dev"));

        // Then
        assertThat(moved)
                .isEqualTo(new CredentialLookup.Unusable(
                        Refusal.CREDENTIAL_BROKEN, "It is credential dev, sealed with key 2026-05."));
        assertThat(useCases.browseCredentials().get(new CredentialName("dev")).trouble())
                .isEqualTo(moved);
    }

    @Test
    void thoseOfTheConfigurationAndThoseThatAreSealedComeInOneOrder() {
        // Given
        configured
                .with("b", new ServiceCredential.OfToken(new TokenSecret("b")))
                .with("d", new ServiceCredential.OfToken(new TokenSecret("d")));
        Stream.of("a", "c", "e")
                .forEach(name -> done(useCases.putCredential().handle(installation.reasoned(), token(name, VALUE, 0))));

        // When
        Page<CredentialReport> first = list(PageRequest.first(2));
        Page<CredentialReport> second = list(new PageRequest(2, first.next()));
        Page<CredentialReport> third = list(new PageRequest(2, second.next()));

        // Then
        assertThat(Stream.of(first, second, third)
                        .map(page -> page.items().stream()
                                .map(report -> report.name().value())
                                .toList()))
                .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
        assertThat(third.next()).isNull();
        Ends.with("invalid", catchThrowable(() -> list(new PageRequest(2, new Cursor("no name")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "with a space in it",
                "with\nbreak-in-it",
                "\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4\u00e4"
            })
    void aValueThatCannotBeSentIsRefusedAndNotRepeated(String value) {
        Throwable refused = catchThrowable(() -> token("prod", value, 0));

        assertThat(refused)
                .isInstanceOf(Failure.Invalid.class)
                .hasMessage("value must be 8 to 512 characters without white space");
    }

    @Test
    void aClientIdIsNoCredentialAndHoldsNoColon() {
        assertThat(Stream.of("a:b", "", "dapi0123456789abcdef0123456789abcdef")
                        .map(id -> catchThrowable(() -> client(id))))
                .allSatisfy(refused -> assertThat(refused).isInstanceOf(Failure.Invalid.class));
    }

    private static PutCredential.Command client(String id) {
        return new PutCredential.Command(
                PROD, new ServiceCredential.OfClient(id, new TokenSecret("long-enough")), null, 0);
    }

    @Test
    void anOAuthClientOpensAsOne() {
        // When
        CredentialReport report =
                done(useCases.putCredential().handle(installation.reasoned(), client("0196f0a0-app")));

        // Then
        assertThat(report.kind()).isEqualTo(CredentialKind.OAUTH_CLIENT);
        assertThat(known.find(PROD))
                .isInstanceOfSatisfying(
                        CredentialLookup.Usable.class,
                        usable -> assertThat(usable.credential().clientId()).isEqualTo("0196f0a0-app"));
    }

    private CredentialReport put(String value) {
        return done(useCases.putCredential().handle(installation.reasoned(), token("prod", value, 0)));
    }

    private static PutCredential.Command token(String name, String value, long version) {
        return new PutCredential.Command(
                new CredentialName(name), new ServiceCredential.OfToken(new TokenSecret(value)), null, version);
    }

    private Rewrapping rewrap(CredentialUseCases with) {
        return done(with.rewrapCredentials().handle(installation.reasoned(), new RewrapCredentials.Command()));
    }

    private Page<CredentialReport> list(PageRequest page) {
        return useCases.browseCredentials().list(page);
    }

    private void register(String workspace) {
        installation.workspaces.register(new Workspace(
                new WorkspaceName(workspace),
                new WorkspaceUrl("https://" + workspace + ".cloud.databricks.com"),
                PROD,
                Labels.none(),
                0));
    }

    private static String valueOf(CredentialLookup lookup) {
        return lookup instanceof CredentialLookup.Usable(var credential, var edition, var since)
                ? credential.value().reveal(text -> text)
                : lookup.toString();
    }

    private static <R> R done(Answer<R> answer) {
        return switch (answer) {
            case Answer.Done<R> now -> now.result();
            case Answer.Replayed<R> replayed -> throw new AssertionError("it has no key");
        };
    }
}
