package io.partnerconnect.domain.usecase.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.SomePartners;
import io.partnerconnect.domain.model.connection.ComputeResource;
import io.partnerconnect.domain.model.finding.Evidence;
import io.partnerconnect.domain.model.inventory.Allowed;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.PermissionReport.Effective;
import io.partnerconnect.domain.model.principal.PermissionReport.Line;
import io.partnerconnect.domain.model.principal.ScimId;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.model.workspace.TokenUse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShownPermissionsTest {
    private static final Partner FIVETRAN = SomePartners.partner("fivetran");
    private static final ApplicationId IT = new ApplicationId(new UUID(1, 1));
    private static final ApplicationId ANOTHER = new ApplicationId(new UUID(2, 2));
    private static final Set<Permission> ON_CATALOGS =
            EnumSet.of(Permission.CATALOG_USE, Permission.SCHEMA_CREATE, Permission.DATA_SELECT);

    /** In 2,000 worlds each permission on compute and catalogs comes out each way, as its sentence says. */
    @Test
    void inAnyWorldThatIsToldOfComputeAndCatalogsWhichIsShown() {
        Random random = new Random(20261129);
        Map<Permission, Set<Effective>> seen = new EnumMap<>(Permission.class);
        for (int world = 0; world < 2000; world++) {
            // Given
            World it = new World(random);

            // When
            Allowed allowed = it.shown().of(principal());

            // Then
            Map<Permission, Effective> told =
                    allowed.lines().stream().collect(Collectors.toMap(Line::permission, Line::effective));
            assertThat(told).as("world %d: %s", world, it.shown()).containsAllEntriesOf(it.theRules());
            assertThat(allowed.objects()).as("world %d", world).isEqualTo(it.objects());
            it.theRules()
                    .forEach((permission, effective) -> seen.computeIfAbsent(permission, none -> new TreeSet<>())
                            .add(effective));
        }
        assertThat(seen.get(Permission.WAREHOUSE_USE)).containsExactly(Effective.values());
        assertThat(seen.get(Permission.CLUSTER_USE)).containsExactly(Effective.NOT_OBSERVED);
        ON_CATALOGS.forEach(permission ->
                assertThat(seen.get(permission)).as("%s", permission).containsExactly(Effective.values()));
    }

    private static ServicePrincipal principal() {
        return new ServicePrincipal(new ScimId(1), IT, "FIVETRAN_USER", true, Set.of(), Set.of());
    }

    /** Up to two warehouses of the name, of which one may not be shown, and a catalog that may not be known, or not shown. */
    private static final class World {
        private final List<ComputeResource> there = new ArrayList<>();
        private final Map<ComputeResource, Set<ApplicationId>> users = new HashMap<>();
        private final @Nullable String catalog;
        private final @Nullable Map<ApplicationId, Set<Permission>> granted;

        World(Random random) {
            for (int i = random.nextInt(3); i > 0; i--) {
                var warehouse = new ComputeResource(Compute.SQL_WAREHOUSE, "w" + i, "FIVETRAN_ENDPOINT", "RUNNING");
                there.add(warehouse);
                if (random.nextInt(4) > 0) {
                    users.put(warehouse, some(random, IT, ANOTHER));
                }
            }
            catalog = random.nextInt(4) > 0 ? "main" : null;
            granted = random.nextInt(4) > 0 ? new HashMap<>() : null;
            if (granted != null) {
                granted.put(ANOTHER, ON_CATALOGS);
                if (random.nextInt(4) > 0) {
                    granted.put(IT, some(random, ON_CATALOGS.toArray(Permission[]::new)));
                }
            }
        }

        @SafeVarargs
        private static <T> Set<T> some(Random random, T... all) {
            Set<T> some = new HashSet<>();
            for (T each : all) {
                if (random.nextBoolean()) {
                    some.add(each);
                }
            }
            return some;
        }

        ShownPermissions shown() {
            return new ShownPermissions(
                    FIVETRAN,
                    new TokenUse(Set.of(), Set.of()),
                    there,
                    new ShownGrants(
                            users,
                            granted == null ? Map.of() : Map.of("main", granted),
                            catalog == null ? Map.of() : Map.of(FIVETRAN.key(), catalog)));
        }

        Map<Permission, Effective> theRules() {
            Map<Permission, Effective> rules = new EnumMap<>(Permission.class);
            boolean one = users.values().stream().anyMatch(who -> who.contains(IT));
            boolean allShown = !there.isEmpty() && users.size() == there.size();
            rules.put(
                    Permission.WAREHOUSE_USE,
                    one ? Effective.GRANTED : allShown ? Effective.ABSENT : Effective.NOT_OBSERVED);
            rules.put(Permission.CLUSTER_USE, Effective.NOT_OBSERVED);
            for (Permission permission : ON_CATALOGS) {
                rules.put(
                        permission,
                        catalog == null || granted == null
                                ? Effective.NOT_OBSERVED
                                : granted.getOrDefault(IT, Set.of()).contains(permission)
                                        ? Effective.GRANTED
                                        : Effective.ABSENT);
            }
            return rules;
        }

        Map<Permission, Evidence> objects() {
            Map<Permission, Evidence> objects = new EnumMap<>(Permission.class);
            objects.put(Permission.WAREHOUSE_USE, new Evidence("compute_name", "FIVETRAN_ENDPOINT"));
            objects.put(Permission.CLUSTER_USE, new Evidence("compute_name", "FIVETRAN_ENDPOINT"));
            if (catalog != null) {
                ON_CATALOGS.forEach(permission -> objects.put(permission, new Evidence("catalog", "main")));
            }
            return objects;
        }
    }
}
