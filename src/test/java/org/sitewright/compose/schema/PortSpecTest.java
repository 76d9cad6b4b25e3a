package org.sitewright.compose.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.text.TextRange;

class PortSpecTest {
    private static Optional<String> text(Optional<SpecPart> part) {
        return part.map(SpecPart::text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "3000|||3000|", "3000-3005|||3000-3005|", "8000:8000||8000|8000|", "9090-9091:8080-8081||9090-9091|8080-8081|",
            "49100:22||49100|22|", "8000-9000:80||8000-9000|80|", "127.0.0.1:8001:8001|127.0.0.1|8001|8001|",
            "127.0.0.1:8086:8086|127.0.0.1|8086|8086|", "127.0.0.1:5000-5010:5000-5010|127.0.0.1|5000-5010|5000-5010|",
            "::1:6000:6000|::1|6000|6000|", "[::1]:6001:6001|[::1]|6001|6001|", "6060:6060/udp||6060|6060|udp",
            "127.0.0.1::80|127.0.0.1||80|", "[fe80::1]::80|[fe80::1]||80|", "0.0.0.0:53:53/udp|0.0.0.0|53|53|udp",
            "80/tcp|||80|tcp", "80/UDP|||80|UDP", "5000/sctp|||5000|sctp", "0:80||0|80|", "1|||1|", "65535:65535||65535|65535|",
            "22:22||22|22|", "80-80:80||80-80|80|", "8000-8001:80-80||8000-8001|80-80|", "80/|||80|''", "0080:080||0080|080|",
            "[::ffff:1.2.3.4]:80:80|[::ffff:1.2.3.4]|80|80|", "${PORT:-80}:80||${PORT:-80}|80|", "$PORT:80||$PORT|80|",
            "${BIND:-127.0.0.1}:8001:8001|${BIND:-127.0.0.1}|8001|8001|", "${PORTS}|||${PORTS}|", "80:${P}/${PROTO:-tcp}||80|${P}|${PROTO:-tcp}",
            "${A}:${B}:${C}|${A}|${B}|${C}|", "${IP}::80|${IP}||80|", "80${X}:81||80${X}|81|"})
    void readsGoodPorts(String text, String ip, String published, String target, String protocol) {
        PortSpec port = PortSpec.of(text);
        assertThat(port.problems()).isEmpty();
        assertThat(text(port.hostIp())).isEqualTo(Optional.ofNullable(ip));
        assertThat(text(port.published())).isEqualTo(Optional.ofNullable(published));
        assertThat(port.target().text()).isEqualTo(target);
        assertThat(text(port.protocol())).isEqualTo(Optional.ofNullable(protocol));
        assertThat(port.text()).isEqualTo(text);
    }

    @Test
    void tellsWherePartsStandAndWhatTheyMean() {
        PortSpec port = PortSpec.of("[::1]:6001-6002:7001-7002/UDP");
        assertThat(port.hostIp().orElseThrow().range()).isEqualTo(new TextRange(0, 5));
        assertThat(port.published().orElseThrow().range()).isEqualTo(new TextRange(6, 15));
        assertThat(port.target().range()).isEqualTo(new TextRange(16, 25));
        assertThat(port.protocol().orElseThrow().range()).isEqualTo(new TextRange(26, 29));
        assertThat(port.hostAddress()).contains("::1");
        assertThat(port.publishedRange()).contains(new PortRange(6001, 6002));
        assertThat(port.targetRange()).contains(new PortRange(7001, 7002));
        assertThat(port.protocolName()).contains("udp");
    }

    @Test
    void whatIsAVariableIsNotKnown() {
        PortSpec port = PortSpec.of("${BIND}:${PORT:-80}:$T/${P}");
        assertThat(port.hostAddress()).isEmpty();
        assertThat(port.publishedRange()).isEmpty();
        assertThat(port.targetRange()).isEmpty();
        assertThat(port.protocolName()).isEmpty();
        assertThat(port.published().orElseThrow().known()).isFalse();
        assertThat(PortSpec.of("${PORT:-80}:80").target().known()).isTrue();
        assertThat(PortSpec.of("80").protocolName()).contains("tcp");
        assertThat(PortSpec.of("80/").protocolName()).contains("tcp");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "''|PORT_EMPTY|0|0", "80:|PORT_EMPTY|3|3", "/udp|PORT_EMPTY|0|0", "x|PORT_BAD_TARGET|0|1", "NaN|PORT_BAD_TARGET|0|3",
            "80:x|PORT_BAD_TARGET|3|4", "80:8x|PORT_BAD_TARGET|3|5", "80: 80|PORT_BAD_TARGET|3|6", "80:+80|PORT_BAD_TARGET|3|6",
            "80:-80|PORT_BAD_TARGET|3|6", "80-|PORT_BAD_TARGET|0|3", "1-2-3|PORT_BAD_TARGET|0|5", "x:80|PORT_BAD_PUBLISHED|0|1",
            "NaN:8086|PORT_BAD_PUBLISHED|0|3", "80 :80|PORT_BAD_PUBLISHED|0|3", "80,81:80|PORT_BAD_PUBLISHED|0|5",
            "localhost:80|PORT_BAD_PUBLISHED|0|9", "0|PORT_TARGET_OUT_OF_RANGE|0|1", "80:0|PORT_TARGET_OUT_OF_RANGE|3|4",
            "65536|PORT_TARGET_OUT_OF_RANGE|0|5", "80:99999999999|PORT_TARGET_OUT_OF_RANGE|3|14", "0-5|PORT_TARGET_OUT_OF_RANGE|0|3",
            "65536:80|PORT_PUBLISHED_OUT_OF_RANGE|0|5", "70000-70001:80-81|PORT_PUBLISHED_OUT_OF_RANGE|0|11",
            "81-80|PORT_RANGE_REVERSED|0|5", "81-80:80|PORT_RANGE_REVERSED|0|5", "80-81:80-82|PORT_RANGES_DIFFER|0|11",
            "8000:8000-8010|PORT_RANGES_DIFFER|0|14", "1.2.3.4:80-81:80-82|PORT_RANGES_DIFFER|8|19",
            "80/http|PORT_BAD_PROTOCOL|3|7", "80:80/tcp/udp|PORT_BAD_PROTOCOL|6|13", "80/ tcp|PORT_BAD_PROTOCOL|3|7",
            "127.0.0.256:80:80|PORT_BAD_ADDRESS|0|11", "localhost:80:80|PORT_BAD_ADDRESS|0|9", "127.0.1:80:80|PORT_BAD_ADDRESS|0|7",
            "[127.0.0.1]:80:80|PORT_BAD_ADDRESS|0|11", "[::1:80:80|PORT_BAD_ADDRESS|0|4", "1:2:3:80:80|PORT_BAD_ADDRESS|0|5",
            ":::1:80:80|PORT_BAD_ADDRESS|0|4", "[fe80::1%eth0]:80:80|PORT_BAD_ADDRESS|0|14", "[::g]:80:80|PORT_BAD_ADDRESS|0|5",
            "[1.2.3.4::1]:80:80|PORT_BAD_ADDRESS|0|12", "127.0.0.1:80|PORT_ADDRESS_WITHOUT_PUBLISHED|0|9",
            "[::1]:80|PORT_ADDRESS_WITHOUT_PUBLISHED|0|5", "${BIND}:80:x|PORT_BAD_TARGET|11|12", "${P}:0|PORT_TARGET_OUT_OF_RANGE|5|6"})
    void findsWhatIsMalformed(String text, ProblemCode code, int start, int end) {
        assertThat(PortSpec.of(text).problems()).containsExactly(new ValueProblem(code, new TextRange(start, end)));
    }

    @Test
    void findsAllThatIsMalformed() {
        assertThat(PortSpec.of("here:x:y/z").problems()).extracting(ValueProblem::code).containsExactly(
                ProblemCode.PORT_BAD_ADDRESS, ProblemCode.PORT_BAD_PUBLISHED, ProblemCode.PORT_BAD_TARGET,
                ProblemCode.PORT_BAD_PROTOCOL);
    }

    @ParameterizedTest
    @CsvSource({"::,true", "::1,true", "1::,true", "1:2:3:4:5:6:7:8,true", "1:2:3:4:5:6:7::,true", "::2:3:4:5:6:7:8,true",
            "2001:DB8::10,true", "1:2:3:4:5:6:1.2.3.4,true", "1:2:3:4:5:6:7,false", "1:2:3:4:5:6:7:8:9,false", "1::2::3,false",
            "12345::,false", ":1,false", "1:,false", "1:2:3:4:5:6:7:1.2.3.4,false", "'',false", "1.2.3.4,false", "::1.2.3,false",
            "::1.2.3.256,false", "1:2:3:4::5:6:7:8,false"})
    void knowsIpV6(String text, boolean address) {
        assertThat(IpV6.isAddress(text)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"80|127.0.0.1|127.0.0.1::80", ":80|127.0.0.1|127.0.0.1::80", "8080:80|127.0.0.1|127.0.0.1:8080:80",
            "0.0.0.0:8080:80/udp|127.0.0.1|127.0.0.1:8080:80/udp", "8080:80|::1|[::1]:8080:80", "8080:80|[::1]|[::1]:8080:80",
            "[::1]::80|10.0.0.1|10.0.0.1::80", "${B}:${P}:80|127.0.0.1|127.0.0.1:${P}:80", "${P:-80}:80|127.0.0.1|127.0.0.1:${P:-80}:80"})
    void changesTheAddressAlone(String text, String address, String after) {
        assertThat(PortSpec.of(text).withHostIp(address)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"127.0.0.1:8086:8086|8086:8086", "127.0.0.1::80|80", "80:80/udp|80:80/udp", "[::1]:1:2/tcp|1:2/tcp",
            "${B}:80:80|80:80", "::80|80"})
    void leavesTheAddressOut(String text, String after) {
        assertThat(PortSpec.of(text).withoutHostIp()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"127.0.0.1:8086:8086|9086|127.0.0.1:9086:8086", "80|8080|8080:80", ":80|8080|8080:80",
            "127.0.0.1::80|8080|127.0.0.1:8080:80", "${P:-80}:80/udp|81|81:80/udp", "80/tcp|8080|8080:80/tcp", "22:22|2222|2222:22",
            "[::1]:1-2:3-4|5-6|[::1]:5-6:3-4", "80:80|${P:-80}|${P:-80}:80"})
    void changesTheHostsPortAlone(String text, String ports, String after) {
        assertThat(PortSpec.of(text).withPublished(ports)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"127.0.0.1:8086:8086|127.0.0.1::8086", "8080:80/udp|80/udp", "80|80", "127.0.0.1::80|127.0.0.1::80"})
    void leavesTheHostsPortOut(String text, String after) {
        assertThat(PortSpec.of(text).withoutPublished()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"127.0.0.1:8086:8086|9086|127.0.0.1:8086:9086", "80|81|81", "80/udp|81|81/udp", "80:|81|80:81",
            "${P:-80}:80|81|${P:-80}:81"})
    void changesTheContainersPortAlone(String text, String ports, String after) {
        assertThat(PortSpec.of(text).withTarget(ports)).isEqualTo(after);
    }

    @Test
    void changesTheProtocolAlone() {
        assertThat(PortSpec.of("127.0.0.1:53:53").withProtocol("udp")).isEqualTo("127.0.0.1:53:53/udp");
        assertThat(PortSpec.of("53/tcp").withProtocol("udp")).isEqualTo("53/udp");
        assertThat(PortSpec.of("${P:-a/b}:53/tcp").withProtocol("udp")).isEqualTo("${P:-a/b}:53/udp");
        assertThat(PortSpec.of("53:53/udp").withoutProtocol()).isEqualTo("53:53");
        assertThat(PortSpec.of("53:53").withoutProtocol()).isEqualTo("53:53");
    }

    @Test
    void rangesCountAndMeet() {
        assertThat(new PortRange(80, 82).count()).isEqualTo(3);
        assertThat(new PortRange(80, 82).overlaps(new PortRange(82, 90))).isTrue();
        assertThat(new PortRange(80, 82).overlaps(new PortRange(83, 90))).isFalse();
        assertThat(new PortRange(83, 90).overlaps(new PortRange(80, 82))).isFalse();
        assertThat(new PortRange(80, 80)).hasToString("80");
        assertThat(new PortRange(80, 82)).hasToString("80-82");
        assertThatIllegalArgumentException().isThrownBy(() -> new PortRange(82, 80));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("80", ":", "/", "-", "127.0.0.1", "[::1]", "${P:-1:2/3}", "udp", " ", "x", "::1", "$$", "[", "]", "$")
                .list().ofMaxSize(8).map(parts -> String.join("", parts));
    }

    @Property(tries = 3000)
    void partsMakeUpTheText(@ForAll("texts") String text) {
        PortSpec port = PortSpec.of(text);
        StringBuilder joined = new StringBuilder();
        port.hostIp().ifPresent(ip -> joined.append(ip.text()).append(':'));
        port.published().ifPresent(published -> joined.append(published.text()).append(':'));
        if (port.published().isEmpty() && text.length() > joined.length() && port.target().range().start() > joined.length()) {
            joined.append(':');
        }
        joined.append(port.target().text());
        port.protocol().ifPresent(protocol -> joined.append('/').append(protocol.text()));
        assertThat(joined).hasToString(text);
        assertThat(port.withTarget(port.target().text())).isEqualTo(text);
        port.published().ifPresent(part -> assertThat(port.withPublished(part.text())).isEqualTo(text));
        port.protocol().ifPresent(part -> assertThat(port.withProtocol(part.text())).isEqualTo(text));
    }

    @Property(tries = 1000)
    void whatIsSetIsWhatIsReadAndNothingElseChanges(@ForAll @IntRange(min = 1, max = 65535) int host,
            @ForAll @IntRange(min = 1, max = 65535) int container, @ForAll @IntRange(min = 1, max = 65535) int other,
            @ForAll boolean address, @ForAll boolean udp) {
        String text = (address ? "127.0.0.1:" : "") + host + ":" + container + (udp ? "/udp" : "");
        PortSpec before = PortSpec.of(text);
        PortSpec published = PortSpec.of(before.withPublished(Integer.toString(other)));
        assertThat(published.publishedRange()).contains(new PortRange(other, other));
        assertThat(published.hostAddress()).isEqualTo(before.hostAddress());
        assertThat(published.targetRange()).isEqualTo(before.targetRange());
        assertThat(published.protocolName()).isEqualTo(before.protocolName());
        PortSpec target = PortSpec.of(before.withTarget(Integer.toString(other)));
        assertThat(target.targetRange()).contains(new PortRange(other, other));
        assertThat(target.publishedRange()).isEqualTo(before.publishedRange());
        assertThat(PortSpec.of(PortSpec.of(before.withHostIp("10.0.0.1")).withoutHostIp()).text())
                .isEqualTo(before.withoutHostIp());
        assertThat(PortSpec.of(before.withoutPublished()).withPublished(Integer.toString(host))).isEqualTo(text);
    }
}
