package org.sitewright.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "8086:8086|8086|8086|tcp",
        "127.0.0.1:8086:8086|127.0.0.1:8086|8086|tcp",
        "127.0.0.1::8086|127.0.0.1|8086|tcp",
        "8001|''|8001|tcp",
        "[::1]:3000:3000/udp|[::1]:3000|3000|udp",
        "3000-3005:3000-3005|3000-3005|3000-3005|tcp",
        "${PORT:-80}:80|${PORT:-80}|80|tcp",
        "\"\"|''|\"\"|tcp"})
    void aPortIsTakenApart(String text, String host, String container, String protocol) {
        PortText port = PortText.of(text);
        assertThat(port.host()).isEqualTo(host);
        assertThat(port.container()).isEqualTo(container);
        assertThat(port.protocol()).isEqualTo(protocol);
        assertThat(port.withHost(host)).isEqualTo(text);
        assertThat(port.withContainer(container)).isEqualTo(text);
        assertThat(port.withProtocol(protocol)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "127.0.0.1:8086:8086/udp|8087|8087:8086/udp",
        "8086:8086|127.0.0.1|127.0.0.1::8086",
        "8086|127.0.0.1:9|127.0.0.1:9:8086",
        "127.0.0.1:8086:8086|''|8086",
        "8086:8086|[::1]:80|[::1]:80:8086"})
    void theHostsSideChangesAlone(String text, String host, String result) {
        assertThat(PortText.of(text).withHost(host)).isEqualTo(result);
    }

    @Test
    void theHostsSideIsAddressAndPort() {
        assertThat(PortText.address("[::1]:80")).isEqualTo("::1");
        assertThat(PortText.published("[::1]:80")).isEqualTo("80");
        assertThat(PortText.address("8080")).isEmpty();
        assertThat(PortText.published("127.0.0.1")).isEmpty();
        assertThat(PortText.address("127.0.0.1")).isEqualTo("127.0.0.1");
    }
}
