package io.partnerconnect.domain.model.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.fixture.AddressVectors;
import io.partnerconnect.domain.model.Invalids;
import io.partnerconnect.domain.model.webhook.WebhookUrl;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    private static final AddressRules WORKSPACES =
            new AddressRules(Set.of(".cloud.databricks.com", ".azuredatabricks.net", ".gcp.databricks.com"), false);
    private static final AddressRules RECEIVERS = new AddressRules(Set.of("*"), false);
    private static final AddressRules LOCAL = new AddressRules(Set.of("*"), true);
    private static final WorkspaceUrl WORKSPACE = new WorkspaceUrl("https://dbc-1.cloud.databricks.com");
    private static final WebhookUrl RECEIVER = new WebhookUrl("https://portal.example.com/hooks");

    static Stream<String> malformed() {
        return AddressVectors.malformed();
    }

    static Stream<String> notAdmitted() {
        return AddressVectors.notAdmitted();
    }

    static Stream<AddressVectors.Answer> answers() {
        return AddressVectors.answers();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatIsNoAddressIsNeitherAWorkspacesNorAReceivers(String text) {
        Invalids.refused("url", () -> new WorkspaceUrl(text));
        Invalids.refused("url", () -> new WebhookUrl(text));
    }

    @ParameterizedTest
    @MethodSource("notAdmitted")
    void aWorkspaceOnAnotherHostIsNotAdmittedAndNotConnectedTo(String text) {
        WorkspaceUrl url = new WorkspaceUrl(text);

        Invalids.refused("url", () -> WORKSPACES.admit(url));
        assertThat(WORKSPACES.vet(url, List.of(), PrivateRanges.none()))
                .isEqualTo(new Vetting.Refused(Vetting.Objection.HOST));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whatANameStandsForDecidesWhetherAndWhereToConnect(AddressVectors.Answer vector) {
        assertThat(end(WORKSPACES.vet(WORKSPACE, vector.addresses(), vector.allowed())))
                .isEqualTo(vector.end());
        assertThat(end(RECEIVERS.vet(RECEIVER, vector.addresses(), vector.allowed())))
                .isEqualTo(vector.end());
        assertThat(end(LOCAL.vet(RECEIVER, vector.addresses(), vector.allowed())))
                .isEqualTo(vector.end());
    }

    private static String end(Vetting vetting) {
        return switch (vetting) {
            case Vetting.Allowed allowed -> "ALLOWED";
            case Vetting.Refused(var objection) -> objection.name();
            case Vetting.Unknown unknown -> "UNKNOWN";
        };
    }

    @Test
    void thereAreEnoughVectors() {
        assertThat(Stream.concat(malformed(), notAdmitted()))
                .hasSizeGreaterThan(200)
                .doesNotHaveDuplicates();
        assertThat(answers()).hasSizeGreaterThan(150);
    }

    @Test
    void whatIsConnectedToIsTheFirstAddressUnderTheNameOfTheHost() {
        var answer = new AddressVectors.Answer("", PrivateRanges.none(), List.of("8.8.4.4", "8.8.8.8")).addresses();

        assertThat(WORKSPACES.vet(WORKSPACE, answer, PrivateRanges.none()))
                .isEqualTo(new Vetting.Allowed(
                        new Destination("dbc-1.cloud.databricks.com", IpAddress.of(answer.getFirst()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.1", "8.8.8.8", "127.0.0.1 10.0.0.1", "127.0.0.1 8.8.8.8", "169.254.169.254", "0.0.0.0"})
    void whatIsRegisteredOnThisMachineIsNowhereElse(String answer) {
        var addresses = new AddressVectors.Answer("", PrivateRanges.none(), List.of(answer.split(" ", -1))).addresses();
        var ranges = PrivateRanges.parse(List.of("10.0.0.0/8"));

        assertThat(LOCAL.vet(new WebhookUrl("http://localhost:8080/"), addresses, ranges))
                .isEqualTo(new Vetting.Refused(Vetting.Objection.SPECIAL));
    }

    @Test
    void thisMachineIsConnectedToOnlyWhereItIsAdmitted() {
        WorkspaceUrl here = new WorkspaceUrl("http://localhost:8080");
        var addresses = new AddressVectors.Answer("", PrivateRanges.none(), List.of("127.0.0.1", "::1")).addresses();

        assertThat(end(LOCAL.vet(here, addresses, PrivateRanges.none()))).isEqualTo("ALLOWED");
        assertThat(end(WORKSPACES.vet(here, addresses, PrivateRanges.none()))).isEqualTo("HOST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "cloud.databricks.com", "com", "**", "*.", ".Databricks.com", ".a..b", ". a", ".a-"})
    void aSuffixBeginsWithADotOrIsAnyHost(String suffix) {
        Invalids.refused("suffixes", () -> new AddressRules(Set.of(suffix), false));
    }
}
