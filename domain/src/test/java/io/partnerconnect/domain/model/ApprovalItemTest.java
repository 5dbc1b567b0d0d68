package io.partnerconnect.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.approval.ApprovalItem;
import io.partnerconnect.domain.model.connection.PlanItem;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApprovalItemTest {
    @Test
    void whatOthersHaveNamedIsMadeFitToBeKept() {
        ApprovalItem item = item("job \u0000 named dapi0123456789abcdef0123456789abcdef", false);

        assertThat(item.item().sentence()).isEqualTo("[withheld]");
        assertThat(item("a\u0000b", false).item().sentence()).isEqualTo("a\ufffdb");
    }

    @Test
    void ofVeryManyTheFirstAreShownAndOfTheRestHowManyThereAre() {
        List<ApprovalItem> many = Stream.concat(
                        IntStream.range(0, 600).mapToObj(each -> item("kept " + each, false)),
                        Stream.of(item("gone for good", true)))
                .toList();

        List<ApprovalItem> shown = ApprovalItem.most(many);

        assertThat(shown).hasSize(501);
        assertThat(shown.getFirst().item().sentence()).isEqualTo("gone for good");
        assertThat(shown.getLast().item().sentence()).isEqualTo("And 101 more.");
    }

    private static ApprovalItem item(String sentence, boolean irreversible) {
        return new ApprovalItem(new PlanItem(PlanItem.Kind.REVOKE_TOKEN, "a1", sentence), irreversible);
    }
}
