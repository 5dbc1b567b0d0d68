package io.partnerconnect.domain.usecase.operation;

import static io.partnerconnect.domain.model.partner.Permission.CATALOG_USE;
import static io.partnerconnect.domain.model.partner.Permission.CLUSTER_CREATE;
import static io.partnerconnect.domain.model.partner.Permission.CLUSTER_USE;
import static io.partnerconnect.domain.model.partner.Permission.DATA_SELECT;
import static io.partnerconnect.domain.model.partner.Permission.JOB_CREATE;
import static io.partnerconnect.domain.model.partner.Permission.POOL_CREATE;
import static io.partnerconnect.domain.model.partner.Permission.SCHEMA_CREATE;
import static io.partnerconnect.domain.model.partner.Permission.SQL_ACCESS;
import static io.partnerconnect.domain.model.partner.Permission.TOKEN_USE;
import static io.partnerconnect.domain.model.partner.Permission.WAREHOUSE_USE;
import static io.partnerconnect.domain.model.partner.Permission.WORKSPACE_ACCESS;
import static io.partnerconnect.domain.model.partner.Permission.WORKSPACE_ADMIN;
import static io.partnerconnect.domain.model.partner.Permission.WORKSPACE_CONSUME;
import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.connection.PrincipalAccess;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.IntegrationType;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.GroupId;
import io.partnerconnect.domain.model.principal.GroupMembership;
import io.partnerconnect.domain.model.principal.PermissionReport.Effective;
import io.partnerconnect.domain.model.principal.PermissionReport.Line;
import io.partnerconnect.domain.model.principal.PermissionReport.Verdict;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.workspace.TokenUse;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PermissionsTest {
    private static final ApplicationId ID = new ApplicationId(new UUID(4, 4));
    private static final TokenUse NOBODY = new TokenUse(Set.of(), Set.of());
    private static final TokenUse ITSELF = new TokenUse(Set.of(ID), Set.of());
    private static final Map<Permission, String> ENTITLEMENTS = Map.of(
            WORKSPACE_ACCESS, "workspace-access",
            SQL_ACCESS, "databricks-sql-access",
            CLUSTER_CREATE, "allow-cluster-create",
            POOL_CREATE, "allow-instance-pool-create",
            WORKSPACE_CONSUME, "workspace-consume");
    private static final Set<Permission> UNSEEN = EnumSet.of(JOB_CREATE, CATALOG_USE, SCHEMA_CREATE, DATA_SELECT);
    private static final ComputeResource WAREHOUSE =
            new ComputeResource(Compute.SQL_WAREHOUSE, "f562046bc1272886", "FIVETRAN_ENDPOINT", "RUNNING");
    private static final ComputeResource CLUSTER =
            new ComputeResource(Compute.CLUSTER, "0222-185802-deny427", "FIVETRAN_ENDPOINT", "RUNNING");

    /** What Databricks documents and the Partner Connect contract implies, written down once more. */
    record Profile(IntegrationType type, Set<Permission> seen, Set<Permission> unseen) {}

    static Stream<Profile> profiles() {
        return Stream.of(
                new Profile(IntegrationType.NO_INTEGRATION, Set.of(), Set.of()),
                new Profile(
                        IntegrationType.CLUSTER_COMPUTE, Set.of(TOKEN_USE, WORKSPACE_ACCESS, CLUSTER_USE), Set.of()),
                new Profile(
                        IntegrationType.WAREHOUSE_READ,
                        Set.of(TOKEN_USE, WORKSPACE_ACCESS, SQL_ACCESS, WAREHOUSE_USE),
                        Set.of(CATALOG_USE, DATA_SELECT)),
                new Profile(
                        IntegrationType.WAREHOUSE_WRITE,
                        Set.of(TOKEN_USE, WORKSPACE_ACCESS, SQL_ACCESS, WAREHOUSE_USE),
                        Set.of(CATALOG_USE, SCHEMA_CREATE)),
                new Profile(
                        IntegrationType.WAREHOUSE_READ_WRITE,
                        Set.of(TOKEN_USE, WORKSPACE_ACCESS, SQL_ACCESS, WAREHOUSE_USE),
                        Set.of(CATALOG_USE, SCHEMA_CREATE, DATA_SELECT)),
                new Profile(
                        IntegrationType.WORKSPACE_MANAGEMENT,
                        Set.of(TOKEN_USE, WORKSPACE_ACCESS, CLUSTER_CREATE),
                        Set.of(JOB_CREATE)));
    }

    @Test
    void everyIntegrationTypeHasItsProfile() {
        assertThat(profiles().map(Profile::type)).containsExactlyInAnyOrder(IntegrationType.values());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aPrincipalThatHasItsProfileIsAsExpected(Profile profile) {
        // Given
        ServicePrincipal principal = entitledTo(profile.seen());

        // When
        Map<Permission, Verdict> verdicts = verdicts(
                profile.type(), seen(principal, profile.seen().contains(TOKEN_USE) ? ITSELF : NOBODY, profile.seen()));

        // Then
        assertThat(having(verdicts, Verdict.AS_EXPECTED)).isEqualTo(profile.seen());
        assertThat(having(verdicts, Verdict.NOT_OBSERVED)).isEqualTo(profile.unseen());
        assertThat(verdicts).hasSize(profile.seen().size() + profile.unseen().size());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aPrincipalThatHasNothingMissesWhatCanBeSeen(Profile profile) {
        // When
        Map<Permission, Verdict> verdicts = verdicts(profile.type(), seen(entitledTo(Set.of()), NOBODY, Set.of()));

        // Then
        assertThat(having(verdicts, Verdict.MISSING)).isEqualTo(profile.seen());
        assertThat(having(verdicts, Verdict.NOT_OBSERVED)).isEqualTo(profile.unseen());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aPrincipalThatHasEverythingHasTheRestInExcess(Profile profile) {
        // Given
        ServicePrincipal principal = in("admins", entitledTo(ENTITLEMENTS.keySet()));
        Set<Permission> rest = EnumSet.complementOf(EnumSet.copyOf(UNSEEN));
        rest.removeAll(profile.seen());

        // When
        Map<Permission, Verdict> verdicts = verdicts(profile.type(), seen(principal, ITSELF, rest));

        // Then
        assertThat(having(verdicts, Verdict.EXCESS)).isEqualTo(rest).contains(WORKSPACE_ADMIN);
    }

    @ParameterizedTest
    @EnumSource(IntegrationType.class)
    void theReportHoldsWhatIsExpectedOrGrantedAndNothingElse(IntegrationType type) {
        Random random = new Random(20261102);
        for (int world = 0; world < 200; world++) {
            // Given
            Set<Permission> entitled = ENTITLEMENTS.keySet().stream()
                    .filter(permission -> random.nextBoolean())
                    .collect(Collectors.toSet());
            boolean admin = random.nextBoolean();
            boolean mayUseTokens = random.nextBoolean();
            Set<Permission> compute = Stream.of(WAREHOUSE_USE, CLUSTER_USE)
                    .filter(permission -> random.nextBoolean())
                    .collect(Collectors.toSet());
            ServicePrincipal principal = admin ? in("admins", entitledTo(entitled)) : entitledTo(entitled);

            // When
            List<Line> lines =
                    Permissions.compare(type.profile(), seen(principal, mayUseTokens ? ITSELF : NOBODY, compute));

            // Then
            Set<Permission> granted = new HashSet<>(entitled);
            granted.addAll(compute);
            if (admin) {
                granted.add(WORKSPACE_ADMIN);
            }
            if (admin || mayUseTokens) {
                granted.add(TOKEN_USE);
            }
            Set<Permission> reported = new HashSet<>(granted);
            reported.addAll(type.profile());
            assertThat(lines).extracting(Line::permission).containsExactlyInAnyOrderElementsOf(reported);
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line.effective())
                            .isEqualTo(
                                    UNSEEN.contains(line.permission())
                                            ? Effective.NOT_OBSERVED
                                            : granted.contains(line.permission())
                                                    ? Effective.GRANTED
                                                    : Effective.ABSENT));
        }
    }

    @Test
    void tokensMayBeUsedThroughAGroup() {
        // Given
        TokenUse etl = new TokenUse(Set.of(), Set.of("etl"));

        // Then
        assertThat(verdicts(IntegrationType.WAREHOUSE_READ, seen(in("etl", entitledTo(Set.of())), etl, Set.of())))
                .containsEntry(TOKEN_USE, Verdict.AS_EXPECTED);
        assertThat(verdicts(IntegrationType.WAREHOUSE_READ, seen(in("other", entitledTo(Set.of())), etl, Set.of())))
                .containsEntry(TOKEN_USE, Verdict.MISSING);
    }

    @Test
    void privilegesAreReadOffTheCatalogWhereItIsKnownAndShown() {
        // Given
        PrincipalAccess access = with(
                new PrincipalAccess.OfCatalog("main", Set.of(CATALOG_USE, DATA_SELECT)),
                seen(entitledTo(Set.of()), ITSELF, Set.of()));

        // When
        Map<Permission, Verdict> verdicts = verdicts(IntegrationType.WAREHOUSE_WRITE, access);

        // Then
        assertThat(verdicts)
                .containsEntry(CATALOG_USE, Verdict.AS_EXPECTED)
                .containsEntry(SCHEMA_CREATE, Verdict.MISSING)
                .containsEntry(DATA_SELECT, Verdict.EXCESS);
    }

    @Test
    void whatIsNotEvaluatedSaysWhy() {
        // Given
        PrincipalAccess unknown = seen(entitledTo(Set.of()), ITSELF, Set.of());
        PrincipalAccess notShown = with(new PrincipalAccess.OfCatalog("main", null), unknown);

        // Then
        assertThat(unseen(IntegrationType.WAREHOUSE_WRITE, unknown))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.remark()).contains("does not know which one"));
        assertThat(unseen(IntegrationType.WAREHOUSE_WRITE, notShown))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.remark()).contains("main is not shown"));
        assertThat(unseen(IntegrationType.WORKSPACE_MANAGEMENT, unknown))
                .singleElement()
                .satisfies(line -> assertThat(line.remark()).contains("comes with access to the workspace"));
    }

    private static List<Line> unseen(IntegrationType type, PrincipalAccess access) {
        return Permissions.compare(type.profile(), access).stream()
                .filter(line -> line.verdict() == Verdict.NOT_OBSERVED)
                .toList();
    }

    /** Of compute it may use what is said; of each kind there is one. */
    private static PrincipalAccess seen(ServicePrincipal principal, TokenUse tokenUse, Set<Permission> compute) {
        Set<String> usable = new HashSet<>();
        if (compute.contains(WAREHOUSE_USE)) {
            usable.add(WAREHOUSE.id());
        }
        if (compute.contains(CLUSTER_USE)) {
            usable.add(CLUSTER.id());
        }
        return new PrincipalAccess(
                principal,
                principal.groups().stream()
                        .map(name -> new GroupMembership(new GroupId(1), name, true))
                        .toList(),
                tokenUse,
                new PrincipalAccess.OfCompute(List.of(WAREHOUSE, CLUSTER), usable),
                PrincipalAccess.OfCatalog.UNKNOWN);
    }

    private static PrincipalAccess with(PrincipalAccess.OfCatalog catalog, PrincipalAccess it) {
        return new PrincipalAccess(it.principal(), it.groups(), it.tokenUse(), it.compute(), catalog);
    }

    private static Map<Permission, Verdict> verdicts(IntegrationType type, PrincipalAccess access) {
        return Permissions.compare(type.profile(), access).stream()
                .collect(Collectors.toMap(Line::permission, Line::verdict));
    }

    private static Set<Permission> having(Map<Permission, Verdict> verdicts, Verdict wanted) {
        return verdicts.entrySet().stream()
                .filter(entry -> entry.getValue() == wanted)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static ServicePrincipal entitledTo(Set<Permission> permissions) {
        Set<String> entitlements = permissions.stream()
                .filter(ENTITLEMENTS::containsKey)
                .map(ENTITLEMENTS::get)
                .collect(Collectors.toSet());
        return new ServicePrincipal(new ScimId(4), ID, "FIVETRAN_USER", true, entitlements, Set.of());
    }

    private static ServicePrincipal in(String group, ServicePrincipal it) {
        return new ServicePrincipal(
                it.id(), it.applicationId(), it.displayName(), it.active(), it.entitlements(), Set.of(group));
    }
}
