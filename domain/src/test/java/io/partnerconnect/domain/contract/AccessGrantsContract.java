package io.partnerconnect.domain.contract;

import static io.partnerconnect.domain.model.partner.Permission.CATALOG_USE;
import static io.partnerconnect.domain.model.partner.Permission.DATA_SELECT;
import static io.partnerconnect.domain.model.partner.Permission.SCHEMA_CREATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.model.failure.Failure;
import io.partnerconnect.domain.model.failure.Missing;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.GroupId;
import io.partnerconnect.domain.model.principal.GroupMembership;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.port.out.AccessGrants;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link AccessGrants} must do. */
public abstract class AccessGrantsContract extends WorkspaceChangesContract {
    private static final String CATALOG = "main";
    private static final Set<Permission> ALL = Set.of(CATALOG_USE, SCHEMA_CREATE, DATA_SELECT);

    private WorkspaceArrangement other;

    protected abstract AccessGrants grants();

    @BeforeEach
    void aWorkspace() {
        other = arrangement();
    }

    @Override
    protected Stream<Read> reads() {
        return Stream.of(
                new Read("onCatalog", on -> grants().onCatalog(on, CATALOG, nobody())),
                new Read("onCatalog of everybody", on -> grants().onCatalog(on, CATALOG)),
                new Read("groupsOf", on -> grants().groupsOf(on, nobody())));
    }

    @Override
    protected Stream<Change> changes() {
        return Stream.of(
                new Change("grantTokenUse", it -> {
                    ApplicationId principal = principal(it);
                    return on -> grants().grantTokenUse(on, principal);
                }),
                new Change("grantCatalog", it -> {
                    ApplicationId principal = principal(it);
                    it.addCatalog(CATALOG);
                    return on -> grants().grantCatalog(on, CATALOG, principal, ALL);
                }),
                new Change("revokeCatalog", it -> {
                    ApplicationId principal = principal(it);
                    it.addCatalog(CATALOG);
                    return on -> grants().revokeCatalog(on, CATALOG, principal, ALL);
                }),
                new Change("leaveGroup", it -> {
                    ServicePrincipal principal = it.addPrincipalWithoutTokenUse("FIVETRAN_USER");
                    GroupId group = it.join(principal, "data-team");
                    return on -> grants().leaveGroup(on, group, principal.id());
                }));
    }

    private static ApplicationId principal(WorkspaceArrangement it) {
        return it.addPrincipalWithoutTokenUse("FIVETRAN_USER").applicationId();
    }

    @Test
    void whoIsLetUseTokensJoinsThoseWhoMayAlready() {
        // Given
        ApplicationId before = other.addPrincipal("RIVERY_USER").applicationId();
        ApplicationId principal = principal(other);

        // When
        grants().grantTokenUse(other.workspace(), principal);
        grants().grantTokenUse(other.workspace(), principal);

        // Then
        assertThat(other.tokenUsers()).containsExactlyInAnyOrder(before, principal);
    }

    @Test
    void nobodyUnknownIsLetUseTokens() {
        // When
        Throwable granting = catchThrowable(() -> grants().grantTokenUse(other.changeable(), nobody()));

        // Then
        Ended.as(Failure.NotFound.class, Missing.SERVICE_PRINCIPAL.code(), granting);
    }

    @Test
    void whatIsGrantedOnACatalogIsThereAndTold() {
        // Given
        ApplicationId principal = principal(other);
        other.addCatalog(CATALOG);
        assertThat(grants().onCatalog(other.workspace(), CATALOG, principal)).isEmpty();

        // When
        grants().grantCatalog(other.workspace(), CATALOG, principal, ALL);
        grants().grantCatalog(other.workspace(), CATALOG, principal, ALL);

        // Then
        assertThat(grants().onCatalog(other.workspace(), CATALOG, principal)).isEqualTo(ALL);
        assertThat(other.catalogPermissions(CATALOG, principal)).isEqualTo(ALL);
    }

    @Test
    void whatIsGrantedComesToWhatWasThere() {
        // Given
        ApplicationId principal = principal(other);
        other.addCatalog(CATALOG);
        grants().grantCatalog(other.workspace(), CATALOG, principal, Set.of(CATALOG_USE));

        // When
        grants().grantCatalog(other.workspace(), CATALOG, principal, Set.of(DATA_SELECT));

        // Then
        assertThat(grants().onCatalog(other.workspace(), CATALOG, principal))
                .containsExactlyInAnyOrder(CATALOG_USE, DATA_SELECT);
    }

    @Test
    void whatEverybodyWasGrantedOnACatalogIsToldAtOnce() {
        // Given
        ApplicationId first = principal(other);
        ApplicationId second = other.addPrincipal("RIVERY_USER").applicationId();
        other.addPrincipal("HEX_USER");
        other.addCatalog(CATALOG);
        assertThat(grants().onCatalog(other.workspace(), CATALOG)).isEmpty();
        grants().grantCatalog(other.workspace(), CATALOG, first, ALL);

        // When
        grants().grantCatalog(other.workspace(), CATALOG, second, Set.of(CATALOG_USE));

        // Then
        assertThat(grants().onCatalog(other.workspace(), CATALOG))
                .isEqualTo(Map.of(first, ALL, second, Set.of(CATALOG_USE)));
    }

    @Test
    void nothingIsToldOfACatalogThatIsNotThere() {
        // Given
        other.removeCatalog("nowhere");

        // When
        Throwable looking = catchThrowable(() -> grants().onCatalog(other.workspace(), "nowhere"));

        // Then
        Ended.as(Failure.NotFound.class, Missing.CATALOG.code(), looking);
    }

    @Test
    void nobodyHasAnythingOnACatalogThatIsNotThere() {
        // Given
        ApplicationId principal = principal(other);
        other.removeCatalog("nowhere");

        // When
        Throwable looking = catchThrowable(() -> grants().onCatalog(other.workspace(), "nowhere", principal));

        // Then
        Ended.as(Failure.NotFound.class, Missing.CATALOG.code(), looking);
    }

    @Test
    void nothingIsTakenFromOthers() {
        // Given
        ApplicationId before = other.addPrincipal("RIVERY_USER").applicationId();
        ApplicationId principal = principal(other);
        other.addCatalog(CATALOG);
        grants().grantCatalog(other.workspace(), CATALOG, before, ALL);

        // When
        grants().revokeCatalog(other.workspace(), CATALOG, principal, ALL);

        // Then
        assertThat(other.catalogPermissions(CATALOG, before)).isEqualTo(ALL);
    }

    @Test
    void nothingIsGrantedOnACatalogThatIsNotThere() {
        // Given
        ApplicationId principal = principal(other);
        other.removeCatalog("nowhere");

        // When
        Throwable granting = catchThrowable(() -> grants().grantCatalog(other.workspace(), "nowhere", principal, ALL));

        // Then
        Ended.as(Failure.NotFound.class, Missing.CATALOG.code(), granting);
    }

    @Test
    void nothingOfACatalogIsGrantedToNobodyKnown() {
        // Given
        other.addCatalog(CATALOG);

        // When
        Throwable granting = catchThrowable(() -> grants().grantCatalog(other.workspace(), CATALOG, nobody(), ALL));

        // Then
        Ended.as(Failure.NotFound.class, Missing.SERVICE_PRINCIPAL.code(), granting);
    }

    @Test
    void onlyWhatIsNamedIsRevoked() {
        // Given
        ApplicationId principal = principal(other);
        other.addCatalog(CATALOG);
        grants().grantCatalog(other.workspace(), CATALOG, principal, ALL);

        // When
        grants().revokeCatalog(other.workspace(), CATALOG, principal, Set.of(DATA_SELECT, SCHEMA_CREATE));
        grants().revokeCatalog(other.workspace(), CATALOG, principal, Set.of(DATA_SELECT, SCHEMA_CREATE));

        // Then
        assertThat(other.catalogPermissions(CATALOG, principal)).containsExactly(CATALOG_USE);
    }

    @Test
    void aCatalogThatIsGoneIsAsGoodAsRevoked() {
        // Given
        ApplicationId principal = principal(other);
        other.removeCatalog("nowhere");

        // When
        Throwable revoking = catchThrowable(() -> grants().revokeCatalog(other.workspace(), "nowhere", principal, ALL));

        // Then
        assertThat(revoking).isNull();
    }

    @Test
    void groupsAreToldWithTheirIds() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        GroupId team = other.join(principal, "data-team");
        GroupId admins = other.join(principal, "admins");
        other.join(other.addPrincipal("RIVERY_USER"), "another");

        // When
        List<GroupMembership> groups = grants().groupsOf(other.workspace(), principal.applicationId());

        // Then
        assertThat(groups)
                .filteredOn(group -> !group.isOfEverybody())
                .containsExactlyInAnyOrder(
                        new GroupMembership(team, "data-team", true), new GroupMembership(admins, "admins", true));
    }

    @Test
    void nobodyUnknownIsInAGroup() {
        assertThat(grants().groupsOf(other.workspace(), nobody())).isEmpty();
    }

    @Test
    void whoLeavesAGroupIsOutOfItAndNobodyElseIs() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        ServicePrincipal stays = other.addPrincipal("RIVERY_USER");
        GroupId team = other.join(principal, "data-team");
        other.join(stays, "data-team");
        GroupId kept = other.join(principal, "kept");

        // When
        grants().leaveGroup(other.workspace(), team, principal.id());
        grants().leaveGroup(other.workspace(), team, principal.id());

        // Then
        assertThat(other.members("data-team")).containsExactly(stays.id());
        assertThat(grants().groupsOf(other.workspace(), principal.applicationId()))
                .filteredOn(group -> !group.isOfEverybody())
                .containsExactly(new GroupMembership(kept, "kept", true));
    }

    @Test
    void aGroupThatIsGoneIsAsGoodAsLeft() {
        // Given
        ServicePrincipal principal = other.addPrincipal("FIVETRAN_USER");
        GroupId team = other.join(principal, "data-team");
        other.removeGroup("data-team");

        // When
        Throwable leaving = catchThrowable(() -> grants().leaveGroup(other.workspace(), team, principal.id()));

        // Then
        assertThat(leaving).isNull();
    }

    private static ApplicationId nobody() {
        return new ApplicationId(UUID.randomUUID());
    }
}
