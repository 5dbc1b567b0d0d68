package io.partnerconnect.domain.model.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.AnIntent;
import io.partnerconnect.domain.fixture.MovableClock;
import io.partnerconnect.domain.fixture.SomePartners;
import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.connection.ConnectionName;
import io.partnerconnect.domain.model.connection.ConnectionState;
import io.partnerconnect.domain.model.connection.PartnerAnswer;
import io.partnerconnect.domain.model.connection.RecordedConnection;
import io.partnerconnect.domain.model.connection.ReportedAnswer;
import io.partnerconnect.domain.model.connection.Tile;
import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.finding.FindingKind;
import io.partnerconnect.domain.model.finding.FindingTerms;
import io.partnerconnect.domain.model.finding.Found;
import io.partnerconnect.domain.model.finding.Severity;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PermissionReport.Effective;
import io.partnerconnect.domain.model.principal.PermissionReport.Line;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.rotation.CutOver;
import io.partnerconnect.domain.model.token.Token;
import io.partnerconnect.domain.model.token.TokenId;
import io.partnerconnect.domain.model.workspace.TokenSettings;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssessingTest {
    private static final Instant NOW = MovableClock.START;
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    private static final Partner FIVETRAN = SomePartners.partner("fivetran");
    private static final ConnectionName NAME = new ConnectionName(new WorkspaceName("prod-eu"), FIVETRAN.key());
    private static final FindingTerms TERMS = FindingTerms.DEFAULT;
    private static final Evidence CATALOG = new Evidence("catalog", "main");
    private static final List<PartnerAnswer> ANSWERS = List.of(PartnerAnswer.values());
    private static final Evidence WAREHOUSE = new Evidence("compute_name", "FIVETRAN_ENDPOINT");
    private static final Map<Permission, Evidence> OBJECTS = Map.of(
            Permission.CATALOG_USE, CATALOG,
            Permission.SCHEMA_CREATE, CATALOG,
            Permission.DATA_SELECT, CATALOG,
            Permission.WAREHOUSE_USE, WAREHOUSE);

    /** In 2,000 worlds each kind of finding comes up, and each is found exactly where its sentence holds. */
    @Test
    void inAnyWorldExactlyThatIsFoundWhoseCauseIsThere() {
        Random random = new Random(20261129);
        Set<FindingKind> seen = new TreeSet<>();
        Set<ConnectionState> states = new TreeSet<>();
        for (int world = 0; world < 2000; world++) {
            // Given
            World it = World.any(random);

            // When
            Assessment assessment = Assessing.of(Map.of(), List.of(it.circumstances()), TERMS);

            // Then
            assertThat(assessment.findings().stream().map(AssessingTest::words))
                    .as("world %d: %s", world, it)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(it.theRules());
            assessment.findings().forEach(found -> seen.add(found.cause().kind()));
            for (FleetConnection connection : assessment.connections()) {
                states.add(connection.state());
                assertThat(connection.reaches()).as("world %d", world).isEqualTo(it.canReach());
            }
            assertThat(assessment.connections().isEmpty())
                    .as("world %d: nothing there, nothing told", world)
                    .isEqualTo(!it.recorded && it.principals.isEmpty() && !it.compute);
        }
        assertThat(seen)
                .containsExactlyElementsOf(
                        EnumSet.range(FindingKind.PRINCIPAL_MISSING, FindingKind.PARTNER_SIDE_STALE));
        assertThat(states).containsExactly(ConnectionState.values());
    }

    @Test
    void aFindingNamesItsValuesAndWhatTheyWereHeldAgainst() {
        World world = new World();
        world.recorded = true;
        world.compute = true;
        world.principals.add(principal(1, true));
        world.tokens.add(token(1, 1, NOW.minus(Duration.ofDays(100)), NOW.plus(Duration.ofDays(6)), TODAY));

        List<Found> found =
                Assessing.of(Map.of(), List.of(world.circumstances()), TERMS).findings();

        assertThat(found)
                .containsExactlyInAnyOrder(
                        new Found(
                                NAME,
                                new Found.Cause(FindingKind.TOKEN_EXPIRES_SOON, id(1).value()),
                                Severity.HIGH,
                                List.of(new Evidence(
                                        "expires_at",
                                        NOW.plus(Duration.ofDays(6)).toString(),
                                        "within 7 days"))),
                        new Found(
                                NAME,
                                new Found.Cause(FindingKind.TOKEN_OVER_POLICY, id(1).value()),
                                Severity.MEDIUM,
                                List.of(new Evidence("lifetime", "106 days", "90 days"))));
    }

    @Test
    void aConnectionNobodyRecordedIsProposedTheSurerTheMoreSpeaksForIt() {
        World world = new World();
        world.principals.add(principal(1, true));
        assertThat(confidence(world)).isEqualTo(Discovery.Confidence.LOW);

        world.compute = true;
        assertThat(confidence(world)).isEqualTo(Discovery.Confidence.MEDIUM);

        world.tokens.add(token(1, 1, NOW.minus(Duration.ofDays(1)), null, TODAY));
        assertThat(confidence(world)).isEqualTo(Discovery.Confidence.HIGH);
        world.recorded = true;
        assertThat(only(world).discovery()).isNull();
    }

    private static Discovery.Confidence confidence(World world) {
        return Objects.requireNonNull(only(world).discovery()).confidence();
    }

    private static FleetConnection only(World world) {
        return Assessing.of(Map.of(), List.of(world.circumstances()), TERMS)
                .connections()
                .getFirst();
    }

    private static String words(Found found) {
        String words = found.cause().kind() + " of " + found.cause().subject() + " " + found.severity();
        return switch (found.cause().kind()) {
            case PERMISSION_MISSING, PERMISSION_EXCESS, TOKEN_USE_DENIED ->
                words + by(found.evidence().stream().map(each -> each.name() + " " + each.value()));
            default -> words;
        };
    }

    private static String by(Stream<String> evidence) {
        return evidence.sorted().collect(Collectors.joining(", ", " by ", ""));
    }

    /** What can be seen of a connection, and what should be found in it: each rule once more, in a sentence of its own. */
    private static final class World {
        private boolean recorded;
        private boolean compute;
        private final List<ServicePrincipal> principals = new ArrayList<>();
        private final List<Token> tokens = new ArrayList<>();
        private final Set<PartnerKey> sharing = new HashSet<>();
        private final Map<ServicePrincipal, Map<Permission, Effective>> permissions = new HashMap<>();
        private final Set<String> groups = new HashSet<>();
        private final Set<String> others = new HashSet<>();
        private @Nullable TokenSettings settings;
        private @Nullable CutOver cutOver;
        private @Nullable PartnerAnswer answer;
        private boolean lastUseReported = true;

        static World any(Random random) {
            World world = new World();
            world.recorded = random.nextInt(3) > 0;
            world.compute = random.nextInt(3) > 0;
            world.lastUseReported = random.nextInt(3) > 0;
            if (random.nextInt(3) == 0) {
                world.answer = ANSWERS.get(random.nextInt(ANSWERS.size()));
            }
            for (int id = random.nextInt(3); id > 0; id--) {
                ServicePrincipal principal = principal(id, random.nextInt(4) > 0);
                world.principals.add(principal);
                world.permissions.put(principal, anyPermissions(random));
                int many = random.nextInt(40) == 0 ? 539 + random.nextInt(3) : random.nextInt(4);
                for (int number = 0; number < many; number++) {
                    world.tokens.add(anyToken(random, id * 1000 + number, id));
                }
            }
            if (random.nextInt(8) == 0) {
                world.groups.add("power users");
            }
            if (random.nextInt(8) == 0) {
                world.others.add("a-new-entitlement");
            }
            if (random.nextInt(5) == 0) {
                world.sharing.add(new PartnerKey("dbt-cloud"));
            }
            if (random.nextBoolean()) {
                world.settings = new TokenSettings(
                        random.nextInt(4) == 0 ? null : (Boolean) (random.nextInt(4) > 0),
                        random.nextBoolean() ? null : Duration.ofDays(random.nextInt(30, 200)));
            }
            if (random.nextInt(3) == 0) {
                world.cutOver = new CutOver(
                        FIVETRAN.key(), id(random.nextInt(4) + 1000), NOW.minus(Duration.ofDays(random.nextInt(60))));
            }
            return world;
        }

        private static Map<Permission, Effective> anyPermissions(Random random) {
            Map<Permission, Effective> all = new EnumMap<>(Permission.class);
            for (Permission permission : Permission.values()) {
                boolean expected = FIVETRAN.integrationType().profile().contains(permission);
                all.put(
                        permission,
                        random.nextInt(12) == 0
                                ? (expected ? Effective.ABSENT : Effective.GRANTED)
                                : expected ? Effective.GRANTED : Effective.ABSENT);
                if (random.nextInt(20) == 0) {
                    all.put(permission, Effective.NOT_OBSERVED);
                }
            }
            return all;
        }

        private static Token anyToken(Random random, int number, long owner) {
            Instant created = NOW.minus(Duration.ofHours(random.nextInt(1, 2400)));
            Instant expires = random.nextInt(4) == 0 ? null : NOW.plus(Duration.ofHours(random.nextInt(-100, 1200)));
            LocalDate used = random.nextInt(3) == 0 ? null : TODAY.minusDays(random.nextInt(100));
            return token(number, owner, created, expires, used);
        }

        Circumstances circumstances() {
            var record = new RecordedConnection(
                    NAME.workspace(),
                    FIVETRAN.key(),
                    AnIntent.ALICE,
                    NOW,
                    answer == null ? null : new ReportedAnswer(answer, AnIntent.ALICE, NOW));
            var warehouse = new ComputeResource(Compute.SQL_WAREHOUSE, "7", "FIVETRAN_ENDPOINT", "RUNNING");
            Tile tile = new Tile(
                    FIVETRAN, recorded ? record : null, principals, tokens, compute ? warehouse : null, cutOver, NOW);
            Set<Permission> profile = FIVETRAN.integrationType().profile();
            Map<ApplicationId, Allowed> lines = new HashMap<>();
            permissions.forEach((principal, effective) -> lines.put(
                    principal.applicationId(),
                    new Allowed(
                            effective.entrySet().stream()
                                    .map(each -> new Line(
                                            each.getKey(), profile.contains(each.getKey()), each.getValue(), null))
                                    .toList(),
                            groups,
                            others,
                            OBJECTS)));
            return new Circumstances(NAME, tile, sharing, settings, lastUseReported, lines);
        }

        Set<String> theRules() {
            Set<String> rules = new HashSet<>();
            rule(rules, recorded && principals.isEmpty(), FindingKind.PRINCIPAL_MISSING, "");
            rule(rules, !recorded && !principals.isEmpty(), FindingKind.NOT_RECORDED, "");
            rule(rules, principals.size() > 1, FindingKind.PRINCIPAL_DUPLICATE, "");
            boolean allInactive = principals.stream().noneMatch(ServicePrincipal::active);
            rule(rules, !principals.isEmpty() && allInactive, FindingKind.PRINCIPAL_INACTIVE, "");
            boolean usable = tokens.stream()
                    .anyMatch(token ->
                            isLive(token) && (allInactive || owner(token).active()));
            rule(rules, !principals.isEmpty() && !usable, FindingKind.TOKEN_MISSING, "");
            rule(rules, recorded && !compute, FindingKind.COMPUTE_MISSING, "");
            rule(rules, !recorded && principals.isEmpty() && compute, FindingKind.COMPUTE_ORPHANED, "7");
            boolean refused = answer != null && answer != PartnerAnswer.CONNECTED;
            rule(rules, recorded && refused, FindingKind.PARTNER_SIDE_STALE, "");
            boolean off = settings != null && Objects.equals(settings.enabled(), false);
            rule(rules, !principals.isEmpty() && off, FindingKind.TOKENS_DISABLED, "");
            principals.forEach(principal -> ofPrincipal(rules, principal));
            tokens.stream().filter(World::isLive).forEach(token -> ofToken(rules, token));
            return rules;
        }

        private void ofPrincipal(Set<String> rules, ServicePrincipal principal) {
            String subject = principal.applicationId().toString();
            List<Token> its = tokens.stream()
                    .filter(token -> owner(token).equals(principal))
                    .toList();
            boolean live = its.stream().anyMatch(World::isLive);
            rule(rules, !principal.active() && live, FindingKind.PRINCIPAL_INACTIVE_WITH_TOKENS, subject);
            rule(rules, !sharing.isEmpty(), FindingKind.PRINCIPAL_SHARED, subject);
            rule(rules, its.size() >= 540, FindingKind.TOKEN_QUOTA_NEAR, subject);
            Set<Permission> profile = FIVETRAN.integrationType().profile();
            Map<Permission, Effective> granted = permissions.getOrDefault(principal, Map.of());
            Set<String> lacks = new TreeSet<>();
            Set<String> more = new TreeSet<>();
            granted.forEach((permission, effective) -> {
                if (profile.contains(permission) && effective == Effective.ABSENT) {
                    tell(permission, lacks);
                }
                if (!profile.contains(permission) && effective == Effective.GRANTED) {
                    tell(permission, more);
                }
            });
            if (permissions.containsKey(principal)) {
                groups.forEach(group -> more.add("group " + group));
                others.forEach(other -> more.add("entitlement " + other));
            }
            if (lacks.remove("permission TOKEN_USE")) {
                permissionRule(rules, FindingKind.TOKEN_USE_DENIED, subject, Set.of("permission TOKEN_USE"));
            }
            permissionRule(rules, FindingKind.PERMISSION_MISSING, subject, lacks);
            permissionRule(rules, FindingKind.PERMISSION_EXCESS, subject, more);
        }

        /** What is on the warehouse or on the catalog is told with its name. */
        private static void tell(Permission permission, Set<String> by) {
            by.add("permission " + permission);
            switch (permission) {
                case WAREHOUSE_USE -> by.add("compute_name FIVETRAN_ENDPOINT");
                case CATALOG_USE, SCHEMA_CREATE, DATA_SELECT -> by.add("catalog main");
                default -> {}
            }
        }

        private static void permissionRule(Set<String> rules, FindingKind kind, String subject, Set<String> by) {
            if (!by.isEmpty()) {
                rules.add(kind + " of " + subject + " " + kind.severity() + by(by.stream()));
            }
        }

        private void ofToken(Set<String> rules, Token token) {
            String subject = token.id().value();
            Instant end = token.expiresAt();
            rule(rules, end == null, FindingKind.TOKEN_NEVER_EXPIRES, subject);
            if (end != null) {
                warning(rules, FindingKind.TOKEN_EXPIRES_SOON, end, subject);
            }
            long days = end == null
                    ? Long.MAX_VALUE
                    : Duration.between(token.createdAt(), end).minusSeconds(1).toSeconds();
            rule(rules, end != null && days > 90 * 86_400, FindingKind.TOKEN_OVER_POLICY, subject);
            boolean over = settings != null
                    && settings.maximumLifetime() != null
                    && days > settings.maximumLifetime().toSeconds();
            rule(rules, over, FindingKind.TOKEN_OVER_WORKSPACE_MAXIMUM, subject);
            LocalDate used = token.lastUsedOn();
            if (used != null) {
                warning(
                        rules,
                        FindingKind.TOKEN_INACTIVE_SOON,
                        used.plusDays(90).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        subject);
            }
            boolean old = token.createdAt().isBefore(NOW.minus(Duration.ofDays(7)));
            rule(rules, used == null && lastUseReported && old, FindingKind.TOKEN_UNUSED, subject);
            rule(rules, usedAfterTheSwitch(token), FindingKind.OLD_GENERATION_USED, subject);
        }

        private boolean usedAfterTheSwitch(Token token) {
            CutOver to = cutOver;
            if (to == null || token.id().equals(to.token()) || token.lastUsedOn() == null) {
                return false;
            }
            Instant newer = tokens.stream()
                    .filter(each -> each.id().equals(to.token()))
                    .map(Token::createdAt)
                    .findFirst()
                    .orElse(to.at());
            return token.createdAt().isBefore(newer)
                    && token.lastUsedOn().isAfter(LocalDate.ofInstant(to.at(), ZoneOffset.UTC));
        }

        private static void warning(Set<String> rules, FindingKind kind, Instant end, String subject) {
            long hours = Duration.between(NOW, end).toHours();
            Severity severity = hours <= 24
                    ? Severity.CRITICAL
                    : hours <= 168 ? Severity.HIGH : hours <= 336 ? Severity.MEDIUM : Severity.LOW;
            if (hours <= 720) {
                rules.add(kind + " of " + subject + " " + severity);
            }
        }

        private boolean canReach() {
            return tokens.stream()
                    .anyMatch(token -> isLive(token) && owner(token).active());
        }

        private static boolean isLive(Token token) {
            return token.expiresAt() == null || token.expiresAt().isAfter(NOW);
        }

        private ServicePrincipal owner(Token token) {
            return principals.stream()
                    .filter(principal -> principal.id().equals(token.owner()))
                    .findFirst()
                    .orElseThrow();
        }

        private static void rule(Set<String> rules, boolean holds, FindingKind kind, String subject) {
            if (holds) {
                rules.add(kind + " of " + subject + " " + kind.severity());
            }
        }

        @Override
        public String toString() {
            return circumstances().toString();
        }
    }

    private static ServicePrincipal principal(long id, boolean active) {
        return new ServicePrincipal(
                new ScimId(id), new ApplicationId(new UUID(id, id)), "FIVETRAN_USER", active, Set.of(), Set.of());
    }

    private static TokenId id(int number) {
        return new TokenId("%064x".formatted(number));
    }

    private static Token token(
            int number, long owner, Instant created, @Nullable Instant expires, @Nullable LocalDate used) {
        return new Token(id(number), new ScimId(owner), "", created, null, expires, used, List.of());
    }
}
