package io.partnerconnect.domain.model.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {
    private static final WorkspaceName PROD = new WorkspaceName("prod-eu");

    @ParameterizedTest
    @CsvSource({
        "viewer, viewer",
        "operator, viewer operator",
        "admin, viewer operator admin catalogue-admin auditor",
        "catalogue-admin, catalogue-admin",
        "approver, viewer approver",
        "auditor, viewer auditor"
    })
    void aRoleIncludesWhatItNeedsAndNoMore(String role, String included) {
        Access access = access(role);

        assertThat(Stream.of(Role.values()).filter(access::hasEverywhere).map(Role::text))
                .containsExactlyInAnyOrder(included.split(" "));
    }

    @Test
    void whatIsHeldSomewhereIsNotHeldEverywhere() {
        Access access = access("operator@workspace:prod-eu", "viewer");

        assertThat(access.has(Role.OPERATOR)).isTrue();
        assertThat(access.hasEverywhere(Role.OPERATOR)).isFalse();
        assertThat(access.hasEverywhere(Role.VIEWER)).isTrue();
    }

    @Test
    void scopesOfOneDimensionDoNotAddUpToEverything() {
        assertThat(access("viewer@partner:fivetran", "viewer@label:env=prod").hasEverywhere(Role.VIEWER))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "workspace:prod-eu, true",
        "workspace:other, false",
        "label:env=prod, true",
        "label:env=dev, false",
        "label:env=prod;label:team=data, true",
        "label:env=prod;label:team=ml, false",
        "workspace:prod-eu;label:env=dev, false",
        "workspace:prod-eu;workspace:other, true",
        "partner:fivetran, true"
    })
    void aScopeCoversAWorkspaceThatIsNamedAndHasAllLabels(String scope, boolean covered) {
        Labels labels = new Labels(Map.of("env", "prod", "team", "data", "region", "eu"));

        assertThat(Grant.parse("viewer@" + scope).scope().covers(PROD, labels)).isEqualTo(covered);
    }

    private static Access access(String... grants) {
        return new Access(
                new Actor(Actor.Kind.API_KEY, "portal"),
                Set.of(grants).stream().map(Grant::parse).collect(Collectors.toSet()));
    }
}
