package io.partnerconnect.domain.model.connection;

import static io.partnerconnect.domain.model.connection.ConnectionState.CONNECTED;
import static io.partnerconnect.domain.model.connection.ConnectionState.DEGRADED;
import static io.partnerconnect.domain.model.connection.ConnectionState.NOT_CONNECTED;
import static io.partnerconnect.domain.model.connection.ConnectionState.PRINCIPAL_REMOVED;
import static io.partnerconnect.domain.model.connection.ConnectionState.QUARANTINED;
import static io.partnerconnect.domain.model.connection.ConnectionState.UNRECORDED;
import static io.partnerconnect.domain.model.finding.FindingKind.COMPUTE_MISSING;
import static io.partnerconnect.domain.model.finding.FindingKind.NOT_RECORDED;
import static io.partnerconnect.domain.model.finding.FindingKind.OLD_GENERATION_USED;
import static io.partnerconnect.domain.model.finding.FindingKind.PARTNER_SIDE_STALE;
import static io.partnerconnect.domain.model.finding.FindingKind.PRINCIPAL_DUPLICATE;
import static io.partnerconnect.domain.model.finding.FindingKind.PRINCIPAL_INACTIVE;
import static io.partnerconnect.domain.model.finding.FindingKind.PRINCIPAL_MISSING;
import static io.partnerconnect.domain.model.finding.FindingKind.TOKEN_MISSING;
import static io.partnerconnect.domain.model.finding.FindingKind.TOKEN_NEVER_EXPIRES;
import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomePartners;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.partner.AuthOption;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.IntegrationType;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.rotation.CutOver;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TileTest {
    private static final Instant NOW = MovableClock.START;
    private static final List<PartnerAnswer> ANSWERS = List.of(PartnerAnswer.values());
    private static final List<IntegrationType> TYPES = List.of(IntegrationType.values());
    private static final Partner WAREHOUSE = of(IntegrationType.WAREHOUSE_WRITE);
    private static final Partner MANAGEMENT = of(IntegrationType.WORKSPACE_MANAGEMENT);
    private static final Partner NONE = of(IntegrationType.NO_INTEGRATION);
    private static final boolean RECORDED = true;
    private static final boolean UNSEEN = false;
    private static final boolean THERE = true;
    private static final boolean GONE = false;
    private static final ServicePrincipal ACTIVE = principal(1, true);
    private static final ServicePrincipal INACTIVE = principal(2, false);
    private static final Token GOOD = token(1, 1, NOW.plusSeconds(1));
    private static final Token EXPIRED = token(2, 1, NOW);
    private static final Token ENDLESS = token(3, 1, null);

    /** What is there, and how it is to be shown. */
    record Case(String situation, Tile tile, ConnectionState state, Set<FindingKind> findings) {
        @Override
        public String toString() {
            return situation;
        }
    }

    static Stream<Case> situations() {
        return Stream.of(
                is("nothing", tile(WAREHOUSE, UNSEEN, GONE), NOT_CONNECTED),
                is("nothing, no principal needed", tile(NONE, UNSEEN, GONE), NOT_CONNECTED),
                is("a warehouse is left over", tile(WAREHOUSE, UNSEEN, THERE), NOT_CONNECTED),
                is("all there", tile(WAREHOUSE, RECORDED, THERE, List.of(ACTIVE), GOOD), CONNECTED),
                is("all there, no compute needed", tile(MANAGEMENT, RECORDED, GONE, List.of(ACTIVE), GOOD), CONNECTED),
                is("all there, no principal needed", tile(NONE, RECORDED, GONE), CONNECTED),
                is(
                        "a good and an expired token",
                        tile(WAREHOUSE, RECORDED, THERE, List.of(ACTIVE), EXPIRED, GOOD),
                        CONNECTED),
                is(
                        "a token for ever",
                        tile(WAREHOUSE, RECORDED, THERE, List.of(ACTIVE), ENDLESS),
                        CONNECTED,
                        TOKEN_NEVER_EXPIRES),
                is(
                        "a second principal",
                        tile(WAREHOUSE, RECORDED, THERE, List.of(ACTIVE, principal(3, true)), GOOD),
                        CONNECTED,
                        PRINCIPAL_DUPLICATE),
                is(
                        "a second principal that is inactive",
                        tile(WAREHOUSE, RECORDED, THERE, List.of(INACTIVE, ACTIVE), GOOD),
                        CONNECTED,
                        PRINCIPAL_DUPLICATE),
                is(
                        "the only token belongs to the inactive one of two",
                        tile(WAREHOUSE, RECORDED, THERE, List.of(INACTIVE, ACTIVE), token(4, 2, NOW.plusSeconds(1))),
                        DEGRADED,
                        PRINCIPAL_DUPLICATE,
                        TOKEN_MISSING),
                is(
                        "principal inactive",
                        tile(WAREHOUSE, RECORDED, THERE, List.of(INACTIVE), token(4, 2, NOW.plusSeconds(1))),
                        QUARANTINED,
                        PRINCIPAL_INACTIVE),
                is("no token", tile(WAREHOUSE, RECORDED, THERE, List.of(ACTIVE)), DEGRADED, TOKEN_MISSING),
                is(
                        "only an expired token",
                        tile(WAREHOUSE, RECORDED, THERE, List.of(ACTIVE), EXPIRED),
                        DEGRADED,
                        TOKEN_MISSING),
                is("no warehouse", tile(WAREHOUSE, RECORDED, GONE, List.of(ACTIVE), GOOD), DEGRADED, COMPUTE_MISSING),
                is("principal removed", tile(WAREHOUSE, RECORDED, THERE), PRINCIPAL_REMOVED, PRINCIPAL_MISSING),
                is(
                        "principal and warehouse removed",
                        tile(WAREHOUSE, RECORDED, GONE),
                        PRINCIPAL_REMOVED,
                        PRINCIPAL_MISSING,
                        COMPUTE_MISSING),
                is("not recorded", tile(WAREHOUSE, UNSEEN, THERE, List.of(ACTIVE), GOOD), UNRECORDED, NOT_RECORDED),
                is("switched from a token that is still used", switched(), CONNECTED, OLD_GENERATION_USED),
                is("the partner let somebody in", answered(PartnerAnswer.CONNECTED), CONNECTED),
                is(
                        "the partner does not know the connection",
                        answered(PartnerAnswer.CONNECTION_NOT_FOUND),
                        DEGRADED,
                        PARTNER_SIDE_STALE),
                is(
                        "the partner does not know the account",
                        answered(PartnerAnswer.ACCOUNT_NOT_FOUND),
                        DEGRADED,
                        PARTNER_SIDE_STALE),
                is(
                        "the account with the partner has expired",
                        answered(PartnerAnswer.ACCOUNT_EXPIRED),
                        DEGRADED,
                        PARTNER_SIDE_STALE),
                is(
                        "not recorded, no warehouse",
                        tile(WAREHOUSE, UNSEEN, GONE, List.of(ACTIVE), GOOD),
                        UNRECORDED,
                        NOT_RECORDED),
                is(
                        "not recorded and inactive, without a token",
                        tile(WAREHOUSE, UNSEEN, THERE, List.of(INACTIVE)),
                        UNRECORDED,
                        NOT_RECORDED,
                        PRINCIPAL_INACTIVE,
                        TOKEN_MISSING));
    }

    private static Tile answered(PartnerAnswer said) {
        return answered(tile(WAREHOUSE, RECORDED, THERE, List.of(ACTIVE), GOOD), said);
    }

    private static Tile answered(Tile tile, PartnerAnswer said) {
        RecordedConnection record = tile.record();
        return record == null
                ? tile
                : new Tile(
                        tile.partner(),
                        record.answered(new ReportedAnswer(said, AnIntent.ALICE, NOW)),
                        tile.principals(),
                        tile.tokens(),
                        tile.compute(),
                        NOW);
    }

    /** To a token that is not there any more, and the old one was used today. */
    private static Tile switched() {
        Tile before = tile(WAREHOUSE, RECORDED, THERE, List.of(ACTIVE), GOOD);
        Token used = new Token(
                GOOD.id(),
                GOOD.owner(),
                GOOD.comment(),
                NOW.minus(Duration.ofDays(90)),
                GOOD.createdBy(),
                GOOD.expiresAt(),
                LocalDate.ofInstant(NOW, ZoneOffset.UTC),
                GOOD.scopes());
        CutOver cutOver = new CutOver(WAREHOUSE.key(), new TokenId("f".repeat(64)), NOW.minus(Duration.ofDays(3)));
        return new Tile(WAREHOUSE, before.record(), before.principals(), List.of(used), before.compute(), cutOver, NOW);
    }

    @ParameterizedTest
    @MethodSource("situations")
    void aSituationIsShownAsWhatItIs(Case it) {
        assertThat(it.tile().findings()).isEqualTo(it.findings());
        assertThat(it.tile().state()).isEqualTo(it.state());
    }

    @Test
    void everyStateHasASituation() {
        assertThat(situations().map(Case::state)).contains(ConnectionState.values());
    }

    @Test
    void inAnyWorldTheRulesHold() {
        Random random = new Random(20261103);
        for (int world = 0; world < 500; world++) {
            Tile tile = anyTile(random);
            assertThat(tile.findings())
                    .as("findings of world %d: %s", world, tile)
                    .isEqualTo(TheRules.findings(tile));
            assertThat(tile.state()).as("state of world %d: %s", world, tile).isEqualTo(TheRules.state(tile));
        }
    }

    @ParameterizedTest
    @EnumSource(FindingKind.class)
    void aFindingSaysWhatIsWrongAndWhatToDo(FindingKind finding) {
        assertThat(finding.sentence()).endsWith(".");
        assertThat(finding.remedy()).endsWith(".");
    }

    /** The rules once more, each in its own sentence and in terms of the facts only. */
    private static final class TheRules {
        static Set<FindingKind> findings(Tile tile) {
            Set<FindingKind> found = EnumSet.noneOf(FindingKind.class);
            boolean recorded = tile.record() != null;
            int principals = tile.principals().size();
            add(found, PRINCIPAL_MISSING, recorded && principals == 0 && needsPrincipal(tile));
            add(found, NOT_RECORDED, !recorded && principals > 0);
            add(found, PRINCIPAL_DUPLICATE, principals > 1);
            add(found, PRINCIPAL_INACTIVE, principals > 0 && active(tile).isEmpty());
            add(found, TOKEN_MISSING, principals > 0 && usable(tile) == 0);
            add(
                    found,
                    TOKEN_NEVER_EXPIRES,
                    principals > 0 && tile.tokens().stream().anyMatch(t -> t.expiresAt() == null));
            add(found, COMPUTE_MISSING, recorded && tile.compute() == null && needsCompute(tile));
            add(found, PARTNER_SIDE_STALE, !isServed(tile));
            return found;
        }

        static ConnectionState state(Tile tile) {
            if (tile.record() == null) {
                return tile.principals().isEmpty() ? NOT_CONNECTED : UNRECORDED;
            }
            if (tile.principals().isEmpty() && needsPrincipal(tile)) {
                return PRINCIPAL_REMOVED;
            }
            if (!tile.principals().isEmpty() && active(tile).isEmpty()) {
                return QUARANTINED;
            }
            boolean works = (!needsPrincipal(tile) || !active(tile).isEmpty())
                    && (tile.principals().isEmpty()
                            || (usable(tile) > 0 && !active(tile).isEmpty()))
                    && (!needsCompute(tile) || tile.compute() != null)
                    && isServed(tile);
            return works ? CONNECTED : DEGRADED;
        }

        /** A token can be used until it expires, and while its owner is active; when nobody is, that is the finding. */
        private static long usable(Tile tile) {
            List<ScimId> owners = active(tile);
            return tile.tokens().stream()
                    .filter(token ->
                            token.expiresAt() == null || token.expiresAt().isAfter(tile.observedAt()))
                    .filter(token -> owners.isEmpty() || owners.contains(token.owner()))
                    .count();
        }

        private static List<ScimId> active(Tile tile) {
            return tile.principals().stream()
                    .filter(ServicePrincipal::active)
                    .map(ServicePrincipal::id)
                    .toList();
        }

        private static boolean isServed(Tile tile) {
            return tile.record() == null
                    || tile.record().answer() == null
                    || tile.record().answer().answer() == PartnerAnswer.CONNECTED;
        }

        private static boolean needsPrincipal(Tile tile) {
            return tile.partner().integrationType() != IntegrationType.NO_INTEGRATION;
        }

        private static boolean needsCompute(Tile tile) {
            return switch (tile.partner().integrationType()) {
                case CLUSTER_COMPUTE, WAREHOUSE_READ, WAREHOUSE_WRITE, WAREHOUSE_READ_WRITE -> true;
                case NO_INTEGRATION, WORKSPACE_MANAGEMENT -> false;
            };
        }

        private static void add(Set<FindingKind> found, FindingKind finding, boolean holds) {
            if (holds) {
                found.add(finding);
            }
        }
    }

    private static Tile anyTile(Random random) {
        IntegrationType type = TYPES.get(random.nextInt(TYPES.size()));
        List<ServicePrincipal> principals = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        int many = type == IntegrationType.NO_INTEGRATION ? 0 : random.nextInt(4);
        for (int owner = 1; owner <= many; owner++) {
            principals.add(principal(owner, random.nextBoolean()));
            for (int number = random.nextInt(3); number > 0; number--) {
                Instant expires = random.nextInt(4) == 0 ? null : NOW.plusSeconds(random.nextInt(-2, 3));
                tokens.add(token(owner * 10 + number, owner, expires));
            }
        }
        Tile tile =
                tile(of(type), random.nextBoolean(), random.nextBoolean(), principals, tokens.toArray(Token[]::new));
        return random.nextBoolean() ? tile : answered(tile, ANSWERS.get(random.nextInt(ANSWERS.size())));
    }

    private static Case is(String situation, Tile tile, ConnectionState state, FindingKind... findings) {
        return new Case(situation, tile, state, Set.of(findings));
    }

    private static Tile tile(Partner partner, boolean recorded, boolean compute) {
        return tile(partner, recorded, compute, List.of());
    }

    private static Tile tile(
            Partner partner, boolean recorded, boolean compute, List<ServicePrincipal> principals, Token... tokens) {
        var record = new RecordedConnection(new WorkspaceName("prod-eu"), partner.key(), AnIntent.ALICE, NOW);
        var resource = new ComputeResource(Compute.SQL_WAREHOUSE, "7", "A_ENDPOINT", "RUNNING");
        return new Tile(partner, recorded ? record : null, principals, List.of(tokens), compute ? resource : null, NOW);
    }

    private static Partner of(IntegrationType type) {
        Partner it = SomePartners.partner("fivetran");
        return new Partner(
                it.key(),
                it.displayName(),
                it.category(),
                type,
                type.usesServicePrincipal() ? new PrincipalName("A_USER") : null,
                Set.of(AuthOption.PAT),
                it.signIn(),
                it.allowsDelegation(),
                it.clouds(),
                it.links(),
                it.source(),
                it.version());
    }

    private static ServicePrincipal principal(long id, boolean active) {
        return new ServicePrincipal(
                new ScimId(id), new ApplicationId(new UUID(id, id)), "A_USER", active, Set.of(), Set.of());
    }

    private static Token token(int number, long owner, @Nullable Instant expires) {
        return new Token(
                new TokenId("%064x".formatted(number)),
                new ScimId(owner),
                "",
                NOW.minus(Duration.ofDays(1)),
                null,
                expires,
                null,
                List.of());
    }
}
