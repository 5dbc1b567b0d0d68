package io.partnerconnect.domain.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.partnerconnect.domain.fake.FakeWorkspace;
import io.partnerconnect.domain.model.page.Page;
import io.partnerconnect.domain.model.page.PageRequest;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.ApplicationId;
import io.partnerconnect.domain.model.principal.ObservedPrincipal;
import io.partnerconnect.domain.model.principal.PermissionReport;
import io.partnerconnect.domain.model.principal.PermissionReport.Line;
import io.partnerconnect.domain.model.principal.PermissionReport.Verdict;
import io.partnerconnect.domain.model.principal.PrincipalFilter;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.principal.ServicePrincipal;
import io.partnerconnect.domain.port.in.BrowsePrincipals;
import io.partnerconnect.domain.port.in.ComparePermissions;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowsePrincipalsTest {
    private final Installation installation = new Installation();
    private final BrowsePrincipals browse = installation.useCases.browsePrincipals();
    private final ComparePermissions compare =
            installation.useCases.operations().repairs().comparePermissions();
    private FakeWorkspace workspace;
    private ServicePrincipal fivetran;
    private ServicePrincipal stranger;

    @BeforeEach
    void aWorkspaceWithAPartnerAndAStranger() {
        workspace = installation.registerProd();
        fivetran = workspace.addPrincipal("FIVETRAN_USER");
        stranger = workspace.addPrincipal("");
    }

    @Test
    void aPrincipalIsToldByItsNameAsAPartners() {
        // When
        Page<ObservedPrincipal> page = browse.list(Installation.PROD, PrincipalFilter.all(), PageRequest.first(10));

        // Then
        var now = installation.clock.instant();
        assertThat(page.items())
                .containsExactly(
                        new ObservedPrincipal(Installation.PROD, fivetran, Installation.FIVETRAN.key(), now),
                        new ObservedPrincipal(Installation.PROD, stranger, null, now));
        assertThat(page.next()).isNull();
    }

    @Test
    void principalsAreFoundByName() {
        // Given
        var named = new PrincipalFilter(new PrincipalName("FIVETRAN_USER"));

        // Then
        assertThat(browse.list(Installation.PROD, named, PageRequest.first(10)).items())
                .extracting(ObservedPrincipal::principal)
                .containsExactly(fivetran);
    }

    @Test
    void aPrincipalIsFoundByItsApplicationId() {
        assertThat(browse.get(Installation.PROD, stranger.applicationId()).principal())
                .isEqualTo(stranger);
    }

    @Test
    void aPrincipalThatIsNotThereIsNotFound() {
        ApplicationId nobody = new ApplicationId(new UUID(9, 9));
        assertThat(catchThrowable(() -> browse.get(Installation.PROD, nobody)))
                .satisfies(end -> Ends.with("service-principal-not-found", end));
        assertThat(catchThrowable(() -> compare.compare(Installation.PROD, nobody)))
                .satisfies(end -> Ends.with("service-principal-not-found", end));
    }

    @Test
    void permissionsAreComparedWithThePartnersProfile() {
        // When
        PermissionReport report = compare.compare(Installation.PROD, fivetran.applicationId());

        // Then
        assertThat(report.principal().partner()).isEqualTo(Installation.FIVETRAN.key());
        assertThat(verdict(report, Permission.TOKEN_USE)).isEqualTo(Verdict.AS_EXPECTED);
        assertThat(verdict(report, Permission.WORKSPACE_ACCESS)).isEqualTo(Verdict.MISSING);
        assertThat(verdict(report, Permission.SCHEMA_CREATE)).isEqualTo(Verdict.NOT_OBSERVED);
    }

    @Test
    void whatAStrangerMayDoIsExpectedByNobody() {
        // When
        PermissionReport report = compare.compare(Installation.PROD, stranger.applicationId());

        // Then
        assertThat(report.lines())
                .extracting(Line::verdict)
                .hasSize(2) // Databricks SQL and tokens
                .containsOnly(Verdict.EXCESS);
    }

    private static Verdict verdict(PermissionReport report, Permission permission) {
        return report.lines().stream()
                .filter(line -> line.permission() == permission)
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
