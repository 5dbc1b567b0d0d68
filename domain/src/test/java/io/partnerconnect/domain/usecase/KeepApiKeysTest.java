package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeApiKeys;
import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.model.access.Access;
import io.partnerconnect.domain.model.access.Grant;
import io.partnerconnect.domain.model.apikey.ApiKey;
import io.partnerconnect.domain.model.apikey.ApiKeyName;
import io.partnerconnect.domain.model.apikey.ApiKeyState;
import io.partnerconnect.domain.model.apikey.ApiKeyTerms;
import io.partnerconnect.domain.model.apikey.IssuedApiKey;
import io.partnerconnect.domain.model.audit.AuditEvent;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.operation.Mandate;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.port.in.Answer;
import io.partnerconnect.domain.port.in.CreateApiKey;
import io.partnerconnect.domain.port.in.RevokeApiKey;
import io.partnerconnect.domain.port.in.RotateApiKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepApiKeysTest {
    private static final ApiKeyName PORTAL = new ApiKeyName("portal");
    private static final Access ADMIN = access("admin");

    private final Installation installation = new Installation();
    private final ApiKeyUseCases useCases = installation.useCases.apiKeys(
            new FakeApiKeys(installation.database),
            new ApiKeyTerms(Duration.ofDays(90), Set.of("bootstrap")),
            new Random(1));
    private final Instant end = installation.clock.instant().plus(Duration.ofDays(30));

    @Test
    void aKeyTellsWhoMadeItAndWhatItAllowsAndTheAuditItsName() {
        // Given
        Mandate mandate = installation.reasoned();

        // When
        ApiKey made =
                create(mandate, command("operator@workspace:prod-eu", ADMIN)).key();

        // Then
        assertThat(made.creation()).isEqualTo(new ApiKey.Creation(AnIntent.ALICE, installation.clock.instant()));
        assertThat(made.access().grants()).containsExactly(Grant.parse("operator@workspace:prod-eu"));
        assertThat(useCases.browseApiKeys().get(PORTAL)).isEqualTo(made);
        AuditEvent outcome = installation.outcomeOf(mandate.operation());
        assertThat(outcome.action()).isEqualTo("api-key.create");
        assertThat(outcome.subject()).isEqualTo(AuditSubject.of(PORTAL));
    }

    @Test
    void nothingThatIsWrittenDownHoldsTheValue() {
        IssuedApiKey made = create(installation.reasoned(), command("viewer", ADMIN));

        String value = made.secret().reveal(text -> text);
        assertThat(installation.ledger.written())
                .noneMatch(event -> event.toString().contains(value));
        assertThat(made.toString()).doesNotContain(value);
        assertThat(made.key().values().current()).isEqualTo(made.secret().hash());
    }

    @Test
    void theSameRequestAgainMakesNoSecondKeyAndGivesTheValueToNobody() {
        // Given
        RequestKey key = new RequestKey("one", "alice", "0".repeat(64));
        create(installation.mandate(key), command("viewer", ADMIN));

        // When
        Answer<IssuedApiKey> again =
                useCases.createApiKey().handle(installation.mandate(key), command("viewer", ADMIN));

        // Then
        assertThat(again).isInstanceOf(Answer.Replayed.class);
    }

    @Test
    void aRequestIsToldByWhatItAsksForInOneOrderAndNotByWhoAsks() {
        Set<Grant> grants = Stream.of("viewer", "auditor", "operator@workspace:b", "operator@workspace:a")
                .map(Grant::parse)
                .collect(Collectors.toSet());

        String asked = new CreateApiKey.Command(PORTAL, grants, end, ADMIN).toString();

        assertThat(asked)
                .isEqualTo(
                        "Command[portal, [auditor, operator@workspace:a, operator@workspace:b, viewer], " + end + "]");
    }

    @Test
    void nobodyMakesAKeyThatMayDoWhatHeHimselfMayNot() {
        Throwable approver = refused(() -> create(installation.reasoned(), command("approver", ADMIN)));
        Throwable wider =
                refused(() -> create(installation.reasoned(), command("viewer", access("admin@workspace:prod-eu"))));

        assertThat(approver)
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        invalid -> assertThat(invalid.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("grants");
                            assertThat(error.message()).contains("approver");
                        }));
        assertThat(wider).isInstanceOf(Failure.Invalid.class);
        assertThat(useCases.browseApiKeys().list(PageRequest.first(1)).items()).isEmpty();
    }

    @Test
    void nobodyIsGivenTheNewValueOfAKeyThatMayDoWhatHeHimselfMayNot() {
        // Given
        create(installation.reasoned(), command("approver", access("admin", "approver")));

        // When
        Throwable rotating = refused(() -> rotate(Duration.ZERO, null));

        // Then
        assertThat(rotating).isInstanceOf(Failure.Invalid.class).hasMessageContaining("approver");
    }

    @Test
    void aNameThatTheConfigurationHasIsNotGivenAgain() {
        Throwable taken = refused(() -> create(
                installation.reasoned(),
                new CreateApiKey.Command(new ApiKeyName("bootstrap"), Set.of(Grant.parse("viewer")), end, ADMIN)));

        assertThat(taken)
                .isInstanceOfSatisfying(
                        Failure.Conflict.class,
                        conflict -> assertThat(conflict.code()).isEqualTo("api-key-exists"));
    }

    @Test
    void aKeyThatWouldLiveTooLongIsNotMade() {
        Throwable refused = refused(() -> create(
                installation.reasoned(),
                new CreateApiKey.Command(
                        PORTAL,
                        Set.of(Grant.parse("viewer")),
                        installation.clock.instant().plus(Duration.ofDays(91)),
                        ADMIN)));

        assertThat(refused).isInstanceOf(Failure.Invalid.class).hasMessageContaining("expires_at");
    }

    @Test
    void aRotationGivesAnotherValueAndKeepsTheRest() {
        // Given
        IssuedApiKey first = create(installation.reasoned(), command("viewer", ADMIN));

        // When
        IssuedApiKey second = rotate(Duration.ofHours(1), null);

        // Then
        assertThat(second.secret().hash()).isNotEqualTo(first.secret().hash());
        assertThat(second.key().expiresAt()).isEqualTo(end);
        assertThat(second.key().grants()).isEqualTo(first.key().grants());
        assertThat(second.key().hashes())
                .containsExactly(second.secret().hash(), first.secret().hash());
    }

    @Test
    void anExpiredKeyIsRotatedWithANewEndOnly() {
        // Given
        create(installation.reasoned(), command("viewer", ADMIN));
        installation.clock.advance(Duration.ofDays(30));
        Instant later = installation.clock.instant().plus(Duration.ofDays(1));

        // When
        Throwable without = refused(() -> rotate(Duration.ZERO, null));
        IssuedApiKey with = rotate(Duration.ZERO, later);

        // Then
        assertThat(without)
                .isInstanceOfSatisfying(
                        Failure.Conflict.class,
                        conflict -> assertThat(conflict.code()).isEqualTo("api-key-ended"));
        assertThat(with.key().state(installation.clock.instant())).isEqualTo(ApiKeyState.ACTIVE);
    }

    @Test
    void aRevokedKeyIsNotRotatedAndStaysAsItWasWhenItIsRevokedAgain() {
        // Given
        create(installation.reasoned(), command("viewer", ADMIN));
        ApiKey revoked = revoke();
        installation.clock.advance(Duration.ofMinutes(1));

        // When
        ApiKey again = revoke();

        // Then
        assertThat(again).isEqualTo(revoked);
        assertThat(revoked.state(installation.clock.instant())).isEqualTo(ApiKeyState.REVOKED);
        assertThat(refused(() -> rotate(Duration.ZERO, null))).isInstanceOf(Failure.Conflict.class);
    }

    @Test
    void anOverlapIsAtMostADay() {
        assertThat(refused(() ->
                        new RotateApiKey.Command(PORTAL, Duration.ofHours(24).plusSeconds(1), null, ADMIN)))
                .isInstanceOf(Failure.Invalid.class)
                .hasMessageContaining("overlap_seconds");
        assertThat(refused(() -> new RotateApiKey.Command(PORTAL, Duration.ofSeconds(-1), null, ADMIN)))
                .isInstanceOf(Failure.Invalid.class);
    }

    private static Access access(String... grants) {
        return new Access(AnIntent.ALICE, Stream.of(grants).map(Grant::parse).collect(Collectors.toSet()));
    }

    private CreateApiKey.Command command(String grant, Access by) {
        return new CreateApiKey.Command(PORTAL, Set.of(Grant.parse(grant)), end, by);
    }

    private IssuedApiKey create(Mandate mandate, CreateApiKey.Command command) {
        return Answers.done(useCases.createApiKey().handle(mandate, command));
    }

    private IssuedApiKey rotate(Duration overlap, @Nullable Instant expiresAt) {
        return Answers.done(useCases.rotateApiKey()
                .handle(installation.reasoned(), new RotateApiKey.Command(PORTAL, overlap, expiresAt, ADMIN)));
    }

    private ApiKey revoke() {
        return Answers.done(useCases.revokeApiKey().handle(installation.reasoned(), new RevokeApiKey.Command(PORTAL)));
    }

    private static @Nullable Throwable refused(ThrowingCallable call) {
        return catchThrowable(call);
    }
}
