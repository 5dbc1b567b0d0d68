package io.partnerconnect.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.SomePartners;
import io.partnerconnect.domain.model.partner.AuthOption;
import io.partnerconnect.domain.model.partner.Catalogue;
import io.partnerconnect.domain.model.partner.Compute;
import io.partnerconnect.domain.model.partner.IntegrationType;
import io.partnerconnect.domain.model.partner.Partner;
import io.partnerconnect.domain.model.partner.Permission;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.workspace.Cloud;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PartnerTest {
    @ParameterizedTest
    @EnumSource(IntegrationType.class)
    void aPartnerHasANameForItsPrincipalsExactlyWhenItUsesThem(IntegrationType type) {
        boolean uses = type != IntegrationType.NO_INTEGRATION;
        assertThat(type.usesServicePrincipal()).isEqualTo(uses);
        assertThat(partner(type, uses ? "A_USER" : null, Set.of(Cloud.AWS))).isNotNull();
        Invalids.refused("service_principal_name", () -> partner(type, uses ? null : "A_USER", Set.of(Cloud.AWS)));
    }

    @Test
    void aPartnerIsOfferedOnCloudsThatAreKnown() {
        Invalids.refused(
                "clouds", () -> partner(IntegrationType.NO_INTEGRATION, null, EnumSet.of(Cloud.AWS, Cloud.UNKNOWN)));
    }

    @ParameterizedTest
    @CsvSource({
        "WAREHOUSE_READ, FIVETRAN_USER, SQL_WAREHOUSE, FIVETRAN_ENDPOINT",
        "WAREHOUSE_WRITE, FIVETRAN_USER, SQL_WAREHOUSE, FIVETRAN_ENDPOINT",
        "WAREHOUSE_READ_WRITE, USER_USER, SQL_WAREHOUSE, USER_ENDPOINT",
        "CLUSTER_COMPUTE, ODD, CLUSTER, ODD_ENDPOINT"
    })
    void computeIsCalledAfterThePrincipal(IntegrationType type, String principal, Compute kind, String name) {
        Partner partner = partner(type, principal, Set.of());
        assertThat(partner.compute()).isEqualTo(kind);
        assertThat(partner.computeName()).hasValue(name);
    }

    @ParameterizedTest
    @CsvSource({"WORKSPACE_MANAGEMENT, A_USER", "NO_INTEGRATION,"})
    void aPartnerWithoutComputeHasNoNameForIt(IntegrationType type, @Nullable String principal) {
        assertThat(partner(type, principal, Set.of()).computeName()).isEmpty();
    }

    @Test
    void aPartnerIsToldByTheExactNameOfItsPrincipals() {
        Partner fivetran = SomePartners.partner("fivetran");
        assertThat(fivetran.isNamed(new PrincipalName("FIVETRAN_USER"))).isTrue();
        assertThat(fivetran.isNamed(new PrincipalName("fivetran_user"))).isFalse();
        assertThat(SomePartners.barePartner("x").isNamed(new PrincipalName("X_USER")))
                .isFalse();
    }

    @Test
    void overridesLieOverShippedEntries() {
        Partner shipped = SomePartners.partner("fivetran");
        Partner override = SomePartners.renamed(shipped, "ours");
        Partner added = SomePartners.barePartner("added");

        Catalogue catalogue = Catalogue.of(List.of(shipped), List.of(override, added));

        assertThat(catalogue.partners().values()).containsExactly(added, override);
        assertThat(catalogue.get(shipped.key())).isEqualTo(override);
        assertThat(catalogue.named(new PrincipalName("FIVETRAN_USER"))).contains(override);
        assertThat(catalogue.named(new PrincipalName("NOBODY"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void aPermissionCanBeSaidInWords(Permission permission) {
        assertThat(permission.words()).isNotBlank().doesNotEndWith(".");
    }

    private static Partner partner(IntegrationType type, @Nullable String principal, Set<Cloud> clouds) {
        Partner it = SomePartners.partner("a");
        return new Partner(
                it.key(),
                it.displayName(),
                it.category(),
                type,
                principal == null ? null : new PrincipalName(principal),
                Set.of(AuthOption.PAT),
                it.signIn(),
                it.allowsDelegation(),
                clouds,
                it.links(),
                it.source(),
                it.version());
    }
}
