package io.partnerconnect.domain.model.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.Invalids;
import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantTest {
    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleAloneHoldsForEverything(Role role) {
        assertThat(Grant.parse(role.text())).isEqualTo(new Grant(role, Scope.everything()));
    }

    @Test
    void aScopeNamesWorkspacesLabelsAndPartners() {
        Grant grant = Grant.parse(
                "operator@workspace:prod-eu; workspace:prod-us;label:env=prod;label:team=data;partner:fivetran");

        assertThat(grant)
                .isEqualTo(new Grant(
                        Role.OPERATOR,
                        new Scope(
                                Set.of(new WorkspaceName("prod-eu"), new WorkspaceName("prod-us")),
                                new Labels(Map.of("env", "prod", "team", "data")),
                                Set.of(new PartnerKey("fivetran")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "viewer",
                "catalogue-admin",
                "operator@workspace:prod-eu",
                "admin@workspace:a;workspace:b;label:env=prod;label:url=a=b;partner:fivetran"
            })
    void whatIsWrittenIsWhatWasRead(String text) {
        assertThat(Grant.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "root",
                "Viewer",
                "catalogue_admin",
                "viewer@",
                "viewer@prod-eu",
                "viewer@workspace:a;",
                "viewer@label:env",
                "viewer@label:env=a;b",
                "viewer@label:env=a;label:env=b",
                "viewer@region:eu",
                "viewer@@workspace:a"
            })
    void whatSaysNoScopeIsRefused(String text) {
        Invalids.refused("roles", () -> Grant.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "viewer@workspace:PROD, workspace",
        "viewer@workspace:, workspace",
        "viewer@partner:a_b, partner",
        "viewer@label:=x, labels",
        "viewer@label:env=, labels.env"
    })
    void whatNamesNothingIsRefused(String text, String field) {
        Invalids.refused(field, () -> Grant.parse(text));
    }

    @Test
    void aScopeNamesAHundredWorkspacesAtTheMost() {
        String most = IntStream.range(0, 100).mapToObj(i -> "workspace:w" + i).collect(Collectors.joining(";"));

        assertThat(Grant.parse("viewer@" + most).scope().workspaces()).hasSize(100);
        Invalids.refused("roles", () -> Grant.parse("viewer@" + most + ";workspace:one-more"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", " a", "a "})
    void aScopeNamesNoLabelThatCannotBeWritten(String value) {
        Invalids.refused("roles", () -> new Scope(Set.of(), new Labels(Map.of("env", value)), Set.of()));
    }
}
