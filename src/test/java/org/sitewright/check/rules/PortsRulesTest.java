package org.sitewright.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitewright.check.Finding;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.yaml.YamlPath;

/** Published ports: claimed twice, unquoted, unreadable, out of range. */
class PortsRulesTest {
    @Test
    void hostPortClaimedTwice_isReportedOnBoth() {
        RuleCheck.rule("duplicate-host-port").in("""
                services:
                  influxdb:
                    image: i:1
                    ports:
                      - ⟦"8086:8086"⟧
                  test:
                    image: i:2
                    ports:
                      - "80:80"
                      - target: 8086
                        published: "8086"
                        host_ip: 127.0.0.1
                """.replace("- target: 8086", "- ⟦target: 8086").replace("127.0.0.1", "127.0.0.1⟧"))
                .finds(Severity.ERROR, "'influxdb' and 'test' both publish port 8086/tcp of this machine: whichever starts second will fail.",
                        "'test' and 'influxdb' both publish port 8086/tcp of this machine: whichever starts second will fail.")
                .at("services.influxdb.ports[0]", "services.test.ports[1]")
                .offers("Publish at port 8087 instead, which is free in this site", "No longer publish 8086:8086")
                .byEdits(new Edit.SetPort("influxdb", 0, "8087:8086", Edit.Shared.ASK), new Edit.RemovePort("influxdb", "8086:8086"));
    }

    @ParameterizedTest
    @CsvSource({"8086:8086, 8086:1/udp", "127.0.0.1:8086:1, 127.0.0.2:8086:1", "8086, 8086", "8086:1, 8087:1", "8000-8005:1-6, 8006:1",
            "'127.0.0.1::80', '127.0.0.1::80'", "'${P}:80', '${P}:80'", "'[::1]:80:80', '127.0.0.1:80:80'"})
    void portsThatDoNotMeet_areFine(String one, String other) {
        RuleCheck.rule("duplicate-host-port").in(twoPorts(one, other)).findsNothing();
    }

    @ParameterizedTest
    @CsvSource({"8086:8086, 0.0.0.0:8086:1", "'[::]:8086:1', 127.0.0.1:8086:1", "127.0.0.1:8086:1, 127.0.0.1:8086:2", "8086:1/tcp, 8086:2",
            "8080-8090:80-90, 8086:1", "8086:1, 8080-8090:80-90", "'[::1]:8086:1', '8086:1'", "'${IP}:8086:8086', '8086:1'"})
    void portsThatMeet_areReportedOnBoth(String one, String other) {
        RuleCheck.rule("duplicate-host-port").in(twoPorts("⟦" + one + "⟧", "⟦" + other + "⟧").replace("\"⟦", "⟦\"").replace("⟧\"", "\"⟧"))
                .finds(Severity.ERROR, "'a' and 'b' both publish port 8086/tcp of this machine: whichever starts second will fail.",
                        "'b' and 'a' both publish port 8086/tcp of this machine: whichever starts second will fail.");
    }

    private static String twoPorts(String one, String other) {
        return "services:\n  a: {image: i:1, ports: [\"%s\"]}\n  b: {image: i:1, ports: [\"%s\"]}\n".formatted(one, other);
    }

    @Test
    void rangesThatMeet_nameTheCommonPorts_andCannotBeMoved() {
        RuleCheck.rule("duplicate-host-port").in(twoPorts("8000-8010:80-90", "8005-8020:5-20").replace("\"8000-8010:80-90\"", "⟦\"8000-8010:80-90\"⟧")
                .replace("\"8005-8020:5-20\"", "⟦\"8005-8020:5-20\"⟧"))
                .finds(Severity.ERROR, "'a' and 'b' both publish the ports 8005 to 8010/tcp of this machine: whichever starts second will fail.",
                        "'b' and 'a' both publish the ports 8005 to 8010/tcp of this machine: whichever starts second will fail.")
                .offers("No longer publish 8000-8010:80-90");
    }

    @Test
    void portTwiceInOneService_orOnTheHostsNetwork_orInProfilesApart() {
        RuleCheck.rule("duplicate-host-port").in("""
                services:
                  a: {image: "a:1", ports: [⟦"80:80"⟧, ⟦"80:81"⟧]}
                  host: {image: "a:1", network_mode: host, ports: ["80:80"]}
                """)
                .finds(Severity.ERROR, "'a' publishes port 80/tcp of this machine twice, so it cannot start.",
                        "'a' publishes port 80/tcp of this machine twice, so it cannot start.");
        RuleCheck.rule("duplicate-host-port").in("services: {a: {image: a:1, ports: [\"80:80\", \"80:80\"]}}").findsNothing();
        RuleCheck.rule("duplicate-host-port").in("""
                services:
                  a: {image: "a:1", ports: [⟦"80:80"⟧], profiles: [x]}
                  b: {image: "a:1", ports: [⟦"80:80"⟧], profiles: [y]}
                """)
                .finds(Severity.WARNING, "'a' and 'b' both publish port 80/tcp of this machine: whichever starts second will fail.",
                        "'b' and 'a' both publish port 80/tcp of this machine: whichever starts second will fail.");
    }

    @Test
    void portOfAnotherFile_isNamedWithIt_butNotThatOfTheSameService() {
        RuleCheck.rule("duplicate-host-port").in("services: {a: {image: a:1, ports: [⟦\"80:80\"⟧]}}")
                .beside("panels/compose.yaml", "services: {b: {image: b:1, ports: ['80:1']}}")
                .finds(Severity.ERROR, "'a' and, in panels/compose.yaml, 'b' both publish port 80/tcp of this machine: whichever starts second will fail.");
        RuleCheck.rule("duplicate-host-port").in("services: {a: {image: a:1, ports: [\"80:80\"]}}")
                .beside("docker-compose.override.yaml", "services: {a: {ports: ['80:80']}}").findsNothing();
    }

    @Test
    void everyPortThatMeetsAnother_isFound_howeverTheyLie() {
        Random random = new Random(42);
        for (int round = 0; round < 200; round++) {
            int count = 2 + random.nextInt(12);
            int[] first = new int[count];
            int[] last = new int[count];
            String[] address = new String[count];
            StringBuilder text = new StringBuilder("services:\n");
            for (int i = 0; i < count; i++) {
                first[i] = 1000 + random.nextInt(40);
                last[i] = first[i] + random.nextInt(8);
                address[i] = List.of("", "10.0.0.1:", "10.0.0.2:").get(random.nextInt(3));
                text.append("  s%d: {image: i:1, ports: [\"%s%d-%d:%d-%d\"]}\n".formatted(i, address[i], first[i], last[i], first[i], last[i]));
            }
            List<String> found = RuleCheck.rule("duplicate-host-port").in(text.toString()).findings().stream()
                    .map(finding -> finding.path().keyAt(1)).toList();
            for (int i = 0; i < count; i++) {
                boolean meets = false;
                for (int j = 0; j < count; j++) {
                    boolean sameAddress = address[i].isEmpty() || address[j].isEmpty() || address[i].equals(address[j]);
                    meets |= i != j && sameAddress && first[i] <= last[j] && first[j] <= last[i];
                }
                assertThat(found.contains("s" + i)).as("s%d of%n%s", i, text).isEqualTo(meets);
            }
        }
    }

    @Test
    void unquotedPort_isANumberInBase60_orMightBecomeOne() {
        String text = """
                services:
                  a:
                    image: a:1
                    ports:
                      - 2222:22
                      - 8086:8086
                      - "22:22"
                      - 3000
                      - 127.0.0.1:22:22
                      - 022:22
                      - !!str 22:23
                """;
        RuleCheck.rule("port-base-60").in(text.replace("2222:22", "⟦2222:22⟧"))
                .finds(Severity.WARNING, "2222:22 without quotes is the number 133342 to docker-compose 1.29 and other readers of YAML 1.1.")
                .offers("Write \"2222:22\" in quotes").byEdits(new Edit.Quote(YamlPath.of("services", "a", "ports").index(0)));
        RuleCheck.rule("port-unquoted").in(text.replace("8086:8086", "⟦8086:8086⟧").replace("022:22", "⟦022:22⟧"))
                .finds(Severity.INFO, "8086:8086 has no quotes: with smaller numbers some readers would take an entry like this for one number.",
                        "022:22 has no quotes: with smaller numbers some readers would take an entry like this for one number.")
                .offers("Write \"8086:8086\" in quotes");
    }

    @Test
    void portOutOfRange_isReportedAtTheNumber() {
        RuleCheck.rule("port-out-of-range").in("""
                services:
                  crossbar:
                    image: c:1
                    ports:
                      - "127.0.0.1:⟦80010⟧:8001"
                      - 80:⟦0⟧
                      - target: ⟦70000⟧
                        published: ⟦"99999"⟧
                """)
                .finds(Severity.ERROR, "80010 in the ports of 'crossbar' is no port: they go from 1 to 65535.",
                        "0 in the ports of 'crossbar' is no port: they go from 1 to 65535.",
                        "70000 in the ports of 'crossbar' is no port: they go from 1 to 65535.",
                        "99999 in the ports of 'crossbar' is no port: they go from 1 to 65535.")
                .offers("Change to 8001").byEdits(new Edit.SetPort("crossbar", 0, "127.0.0.1:8001:8001", Edit.Shared.ASK));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "⟦localhost⟧:3000:3000 | 'localhost' in 'localhost:3000:3000' is no IP address; for this machine only, write 127.0.0.1. | 127.0.0.1:3000:3000",
            "3000:3000/⟦udpp⟧ | 'udpp' in '3000:3000/udpp' is no protocol that Docker can publish: tcp, udp or sctp. | 3000:3000",
            "⟦9-8⟧:8-9 | The range 9-8 in '9-8:8-9' runs backwards: the smaller port comes first. | 8-9:8-9",
            "⟦127.0.0.1⟧:80 | '127.0.0.1:80' of 'a' cannot be read as a port, such as 8086:8086 or 127.0.0.1:8086:8086/tcp. | 127.0.0.1:80:80",
            "⟦1-2:1-5⟧ | The ranges of '1-2:1-5' differ in length: 2 ports of the host for 5 of the container. |",
            "80:⟦web⟧ | '80:web' of 'a' cannot be read as a port, such as 8086:8086 or 127.0.0.1:8086:8086/tcp. |"})
    void unreadablePort_isReportedAtTheBadPart(String port, String message, String mended) {
        var found = RuleCheck.rule("invalid-port").in("services: {a: {image: a:1, ports: [\"%s\"]}}".formatted(port)).finds(Severity.ERROR, message);
        if (mended == null) {
            found.offers();
        } else {
            found.offers("Change to \"" + mended + "\"").byEdits(new Edit.SetPort("a", 0, mended, Edit.Shared.ASK));
        }
    }

    @Test
    void portWithoutTheContainersSide_isReportedAsAWhole() {
        RuleCheck.rule("invalid-port").in("services: {a: {image: a:1, ports: [⟦\"80:\"⟧]}}")
                .finds(Severity.ERROR, "'80:' does not say which port of the container it publishes: that one stands to the right.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "80:80", "1-2:1-2", "127.0.0.1:80:80/udp", "'[::1]:80:80'", "${P}:80", "'${IP:-127.0.0.1}:80:80'"})
    void goodPort_isFine(String port) {
        String text = "services: {a: {image: a:1, ports: [\"%s\"]}}".formatted(port.replace("'", ""));
        RuleCheck.rule("invalid-port").in(text).findsNothing();
        RuleCheck.rule("port-out-of-range").in(text).findsNothing();
    }

    @Test
    void portOfASharedBlock_isReportedOnce_butClaimedByEach() {
        String text = """
                x-web: &web
                  image: w:1
                  ports: ["localhost:80:80"]
                services:
                  a: {<<: *web}
                  b:
                    <<: *web
                """;
        List<Finding> found = RuleCheck.rule("invalid-port").in(text.replace("localhost", "⟦localhost")).findings();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().range().start()).isEqualTo(text.indexOf("\"localhost"));
        RuleCheck.rule("duplicate-host-port").in(text.replace("localhost:", "").replace("a: {<<: *web}", "a: {⟦<<: *web⟧}").replace("    <<: *web", "    ⟦<<: *web⟧"))
                .finds(Severity.ERROR, "'a' and 'b' both publish port 80/tcp of this machine: whichever starts second will fail.",
                        "'b' and 'a' both publish port 80/tcp of this machine: whichever starts second will fail.");
    }
}
