package io.partnerconnect.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.SomePartners;
import io.partnerconnect.domain.model.audit.Actor;
import io.partnerconnect.domain.model.audit.AuditSubject;
import io.partnerconnect.domain.model.audit.Reason;
import io.partnerconnect.domain.model.audit.Ticket;
import io.partnerconnect.domain.model.operation.RequestKey;
import io.partnerconnect.domain.model.page.Cursor;
import io.partnerconnect.domain.model.principal.PrincipalName;
import io.partnerconnect.domain.model.token.TokenComment;
import io.partnerconnect.domain.model.workspace.Labels;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every value that is a line of text from outside. */
class LinesTest {
    /** A value, the field its failures name, and how long it may be. */
    record Line(String field, int longest, Function<String, Object> make) {
        @Override
        public String toString() {
            return field + " of " + longest;
        }
    }

    static Stream<Line> lines() {
        return Stream.of(
                new Line("reason", 256, Reason::new),
                new Line("ticket", 64, Ticket::new),
                new Line("comment", 160, TokenComment::new),
                new Line("display_name", 256, PrincipalName::new),
                new Line("display_name", 100, text -> SomePartners.renamed(SomePartners.partner("x"), text)),
                new Line("page_token", 512, Cursor::new),
                new Line("actor", 320, text -> new Actor(Actor.Kind.API_KEY, text)),
                new Line("subject", 255, text -> Actor.user("idp", text)),
                new Line("subject", 256, text -> new AuditSubject(AuditSubject.Kind.TOKEN, text, null, null)),
                new Line("caller", 320, text -> new RequestKey("k", text, "0".repeat(64))),
                new Line("labels.env", 63, text -> new Labels(Map.of("env", text))));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineCanBeAsLongAsItMay(Line line) {
        assertThat(line.make().apply("a".repeat(line.longest()))).isNotNull();
        assertThat(line.make().apply("a")).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineCannotBeLonger(Line line) {
        Invalids.refused(line.field(), () -> line.make().apply("a".repeat(line.longest() + 1)));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineIsNotBlank(Line line) {
        Invalids.blank()
                .forEach(blank ->
                        Invalids.refused(line.field(), () -> line.make().apply(blank)));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineHoldsNothingThatCannotBeSeen(Line line) {
        Invalids.unprintable()
                .forEach(
                        text -> Invalids.refused(line.field(), () -> line.make().apply(text)));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineMayBeInAnyLanguage(Line line) {
        assertThat(Stream.of("Größe €", "日本語", "שלום", "e\u0301", "😀"))
                .allSatisfy(text -> assertThat(line.make().apply(text)).isNotNull());
    }
}
