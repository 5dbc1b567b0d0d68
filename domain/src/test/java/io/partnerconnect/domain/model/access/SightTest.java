package io.partnerconnect.domain.model.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.partner.PartnerKey;
import io.partnerconnect.domain.model.workspace.Labels;
import io.partnerconnect.domain.model.workspace.WorkspaceName;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SightTest {
    private static final WorkspaceName PROD = new WorkspaceName("prod");
    private static final WorkspaceName DEV = new WorkspaceName("dev");
    private static final PartnerKey FIVETRAN = new PartnerKey("fivetran");
    private static final PartnerKey DBT = new PartnerKey("dbt-cloud");
    private static final Map<Labels, Set<WorkspaceName>> LABELLED = Map.of(
            new Labels(Map.of("env", "prod")), Set.of(PROD),
            new Labels(Map.of("team", "data")), Set.of(PROD, DEV));

    @Test
    void oneGrantForEverythingIsEnough() {
        Sight sight = sight("viewer", "viewer@workspace:dev");

        assertThat(sight).isEqualTo(Sight.everything());
        assertThat(sight.covers(null, null)).isTrue();
    }

    @Test
    void aWorkspaceIsSeenWithAllItsPartnersAndWithWhatIsOfNone() {
        Sight sight = sight("viewer@workspace:prod");

        assertThat(sight.covers(PROD, FIVETRAN)).isTrue();
        assertThat(sight.covers(PROD, null)).isTrue();
        assertThat(sight.covers(DEV, FIVETRAN)).isFalse();
        assertThat(sight.covers(null, FIVETRAN)).isFalse();
        assertThat(sight.partnersIn(PROD)).isEmpty();
        assertThat(sight.workspaces()).contains(Set.of(PROD));
    }

    @Test
    void aPartnerIsSeenInEveryWorkspaceAndNothingElseThere() {
        Sight sight = sight("viewer@partner:fivetran");

        assertThat(sight.covers(PROD, FIVETRAN)).isTrue();
        assertThat(sight.covers(null, FIVETRAN)).isTrue();
        assertThat(sight.covers(PROD, DBT)).isFalse();
        assertThat(sight.covers(PROD, null)).isFalse();
        assertThat(sight.shows(PROD)).isTrue();
        assertThat(sight.workspaces()).isEmpty();
        assertThat(sight.partnersIn(PROD)).contains(Set.of(FIVETRAN));
    }

    @Test
    void grantsAddUpAreaByAreaAndAreNotMixed() {
        Sight sight = sight("viewer@workspace:prod;partner:fivetran", "viewer@workspace:dev;partner:dbt-cloud");

        assertThat(sight.covers(PROD, FIVETRAN)).isTrue();
        assertThat(sight.covers(DEV, DBT)).isTrue();
        assertThat(sight.covers(PROD, DBT)).isFalse();
        assertThat(sight.covers(DEV, FIVETRAN)).isFalse();
    }

    @Test
    void labelsStandForTheWorkspacesThatHaveThem() {
        assertThat(sight("viewer@label:team=data").workspaces()).contains(Set.of(PROD, DEV));
        assertThat(sight("viewer@label:team=data;workspace:dev").workspaces()).contains(Set.of(DEV));
    }

    @Test
    void labelsThatNobodyHasShowNothingRatherThanEverything() {
        Sight sight = sight("viewer@label:env=test", "viewer@label:env=prod;workspace:dev");

        assertThat(sight.areas()).isEmpty();
        assertThat(sight.isEverything()).isFalse();
        assertThat(sight.shows(PROD)).isFalse();
        assertThat(sight.workspaces()).contains(Set.of());
    }

    private static Sight sight(String... grants) {
        return Sight.of(
                Stream.of(grants).map(Grant::parse).map(Grant::scope).toList(),
                labels -> LABELLED.getOrDefault(labels, Set.of()));
    }
}
