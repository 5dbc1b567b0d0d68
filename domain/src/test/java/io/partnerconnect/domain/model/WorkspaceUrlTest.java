package io.partnerconnect.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.partnerconnect.domain.model.address.AddressRules;
import io.partnerconnect.domain.model.workspace.Cloud;
import io.partnerconnect.domain.model.workspace.WorkspaceUrl;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceUrlTest {
    private static final AddressRules RULES =
            new AddressRules(Set.of(".cloud.databricks.com", ".azuredatabricks.net", ".gcp.databricks.com"), false);
    private static final AddressRules WITH_SIMULATOR = new AddressRules(RULES.suffixes(), true);

    @ParameterizedTest
    @CsvSource({
        "https://dbc-a1b2345c-d6e7.cloud.databricks.com, AWS",
        "https://adb-5555555555555555.19.azuredatabricks.net, AZURE",
        "https://1234567890123456.7.gcp.databricks.com, GCP"
    })
    void aWorkspaceOfDatabricksIsAdmittedAndItsCloudKnown(String address, Cloud cloud) {
        WorkspaceUrl url = new WorkspaceUrl(address);
        RULES.admit(url);
        assertThat(url.cloud()).isEqualTo(cloud);
        assertThat("https://" + url.host()).isEqualTo(address);
        assertThat(url.isLoopback()).isFalse();
    }

    /** Addresses by which somebody might get the service's credential sent elsewhere, or make it ask what he cannot ask himself. */
    static Stream<String> hostile() {
        String good = "dbc-1.cloud.databricks.com";
        return Stream.of(
                // not this scheme, or none
                "",
                " ",
                good,
                "//" + good,
                "http://" + good,
                "HTTPS://" + good,
                "ftp://" + good,
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https:/" + good,
                "https:" + good,
                "https:///" + good,
                "https:\\\\" + good,
                "jar:https://" + good,
                // somebody else's host behind a user
                "https://user@" + good,
                "https://user:password@" + good,
                "https://" + good + "@attacker.net",
                "https://" + good + ":443@attacker.net",
                "https://attacker.net\\@" + good,
                // ports, paths, queries, fragments
                "https://" + good + ":443",
                "https://" + good + ":8443",
                "https://" + good + ":",
                "https://" + good + "/",
                "https://" + good + "/api/2.0",
                "https://" + good + "?o=1",
                "https://" + good + "#a",
                "https://attacker.net/." + good,
                "https://attacker.net/?." + good,
                "https://attacker.net#." + good,
                "https://attacker.net;." + good,
                "https://attacker.net%2f." + good,
                "https://attacker.net%00." + good,
                "https://attacker.net\\." + good,
                // names that only end or begin like ours
                "https://cloud.databricks.com",
                "https://azuredatabricks.net",
                "https://evilcloud.databricks.com",
                "https://evil-cloud.databricks.com",
                "https://evilazuredatabricks.net",
                "https://evil-cloud.databricks.com.attacker.net",
                "https://" + good + ".attacker.net",
                "https://cloud.databricks.com.attacker.net",
                "https://" + good + ".",
                "https://" + good + "..",
                "https://dbc-1.cloud.databricks.co",
                "https://dbc-1.cloud.databricks.comm",
                "https://dbc-1.cloud.databricks.com-attacker.net",
                "https://dbc-1.cloud-databricks.com",
                "https://accounts.databricks.com",
                "https://databricks.com",
                // labels no host has
                "https://.cloud.databricks.com",
                "https://a..cloud.databricks.com",
                "https://-a.cloud.databricks.com",
                "https://a-.cloud.databricks.com",
                "https://a_b.cloud.databricks.com",
                "https://*.cloud.databricks.com",
                "https://" + "a".repeat(64) + ".cloud.databricks.com",
                "https://" + "a.".repeat(120) + "cloud.databricks.com",
                // case, white space, look-alikes
                "https://DBC-1.cloud.databricks.com",
                "https://dbc-1.Cloud.Databricks.com",
                " https://" + good,
                "https://" + good + " ",
                "https://" + good + "\n",
                "https://" + good + "\r\nHost: attacker.net",
                "https://dbc-1.cloud.databricks.com\u0000.attacker.net",
                "https://dbc\t-1.cloud.databricks.com",
                "https://dbc\u200b-1.cloud.databricks.com",
                "https://dbc-1.clоud.databricks.com", // Cyrillic o
                "https://dbc-1。cloud.databricks.com",
                "https://dbc-1.cloud.databricks.ｃom",
                "https://xn--dbc-1.clud.databricks.com",
                "https://xn--dtabricks-wsb.com",
                // this machine and its neighbours
                "http://localhost",
                "https://localhost",
                "http://localhost:8080",
                "http://127.0.0.1",
                "http://127.0.0.1:8080",
                "https://127.0.0.1:443",
                "http://127.0.0.2",
                "http://127.1",
                "https://127.1",
                "https://2130706433",
                "https://017700000001",
                "https://0x7f000001",
                "https://0x7f.0x0.0x0.0x1",
                "https://0",
                "https://0.0.0.0",
                "https://10.0.0.1",
                "https://192.168.0.1",
                "https://169.254.169.254",
                "https://169.254.169.254.nip.io",
                "https://[::1]",
                "https://[::ffff:127.0.0.1]",
                "https://[fe80::1%25eth0]",
                "https://[::1].cloud.databricks.com",
                "https://metadata.google.internal",
                "https://localhost.attacker.net",
                "https://127.0.0.1.attacker.net",
                "http://127.0.0.1.cloud.databricks.com",
                "http://localhost.cloud.databricks.com");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileAddressIsNotAdmitted(String address) {
        Invalids.refused("url", () -> RULES.admit(new WorkspaceUrl(address)));
    }

    @Test
    void thereAreEnoughHostileAddresses() {
        assertThat(hostile()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "https://localhost",
                "http://localhost:1",
                "http://127.0.0.1:8080",
                "https://127.0.0.1:65535"
            })
    void thisMachineIsAdmittedWhereASimulatorIs(String address) {
        WorkspaceUrl url = new WorkspaceUrl(address);
        WITH_SIMULATOR.admit(url);
        assertThat(url.isLoopback()).isTrue();
        assertThat(url.host()).isIn("localhost", "127.0.0.1");
        assertThat(url.cloud()).isEqualTo(Cloud.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2",
                "http://[::1]:8080",
                "http://localhost:0",
                "http://localhost:65536",
                "http://localhost:99999",
                "http://localhost:080",
                "http://localhost:8080/",
                "http://localhost:8080@attacker.net",
                "http://localhost.attacker.net",
                "http://0.0.0.0:8080",
                "http://attacker.net"
            })
    void aSimulatorOpensNoOtherDoor(String address) {
        Invalids.refused("url", () -> WITH_SIMULATOR.admit(new WorkspaceUrl(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "cloud.databricks.com", "com"})
    void aSuffixBeginsWithADot(String suffix) {
        Invalids.refused("suffixes", () -> new AddressRules(Set.of(suffix), false));
    }

    @Test
    void withoutSuffixesNothingIsAdmitted() {
        AddressRules none = new AddressRules(Set.of(), false);
        Invalids.refused("url", () -> none.admit(new WorkspaceUrl("https://dbc-1.cloud.databricks.com")));
    }
}
