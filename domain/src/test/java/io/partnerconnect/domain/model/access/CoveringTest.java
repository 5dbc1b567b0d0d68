package io.partnerconnect.domain.model.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.AnIntent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What who has some grants can pass on. */
class CoveringTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            admin                                   | admin
            admin                                   | viewer
            admin                                   | operator@workspace:a;label:env=dev;partner:fivetran
            operator                                | viewer@workspace:a
            operator@workspace:a                    | operator@workspace:a
            operator@workspace:a;workspace:b        | operator@workspace:b
            operator@workspace:a                    | operator@workspace:a;partner:fivetran
            operator@label:env=dev                  | viewer@label:env=dev;label:team=x
            operator@partner:fivetran;partner:dbt   | operator@partner:dbt
            viewer, approver@partner:fivetran       | approver@partner:fivetran
            """)
    void whatIsWithinAGrantIsCovered(String his, String wanted) {
        assertThat(access(his).covers(Grant.parse(wanted))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            admin                                   | approver
            viewer                                  | operator
            operator@workspace:a                    | operator
            operator@workspace:a                    | operator@workspace:a;workspace:b
            operator@workspace:a                    | operator@label:env=dev
            operator@workspace:a                    | operator@partner:fivetran
            operator@label:env=dev                  | operator@workspace:a
            operator@label:env=dev                  | operator@label:env=prod
            operator@label:env=dev;label:team=x     | operator@label:env=dev
            operator@partner:fivetran               | operator@workspace:a
            operator@workspace:a;partner:fivetran   | operator@workspace:a
            viewer, operator@workspace:a            | operator@workspace:b
            """)
    void whatGoesBeyondEveryGrantIsNot(String his, String wanted) {
        assertThat(access(his).covers(Grant.parse(wanted))).isFalse();
    }

    private static Access access(String grants) {
        Set<Grant> parsed = Stream.of(grants.split(",", -1)).map(Grant::parse).collect(Collectors.toSet());
        return new Access(AnIntent.ALICE, parsed);
    }
}
