package org.sitewright.compose.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Damage that other editors were seen to do to values in short notation. */
class DamageTest {
    @Test
    void aPortWithAnAddressLosesNothing() {
        PortSpec port = PortSpec.of("127.0.0.1:8086:8086");
        assertThat(port.problems()).isEmpty();
        assertThat(port.hostAddress()).contains("127.0.0.1");
        assertThat(port.withTarget("8087")).isEqualTo("127.0.0.1:8086:8087");
        assertThat(port.withPublished("9086")).isEqualTo("127.0.0.1:9086:8086");
        assertThat(port.withProtocol("udp")).isEqualTo("127.0.0.1:8086:8086/udp");
    }

    @Test
    void aRegistrysPortIsNoTag() {
        ImageReference image = ImageReference.of("localhost:5000/so/ocs:v1");
        assertThat(image.tag()).contains("v1");
        assertThat(image.withTag("v2")).isEqualTo("localhost:5000/so/ocs:v2");
        assertThat(ImageReference.of("localhost:5000/so/ocs").tag()).isEmpty();
        assertThat(ImageReference.of("localhost:5000/so/ocs").withTag("v1")).isEqualTo("localhost:5000/so/ocs:v1");
    }

    @Test
    void aDefaultsColonDoesNotTearAMount() {
        MountSpec mount = MountSpec.of("${OCS_CONFIG_DIR:-/x}:/config");
        assertThat(mount.target().text()).isEqualTo("/config");
        assertThat(mount.withReadOnly(true)).isEqualTo("${OCS_CONFIG_DIR:-/x}:/config:ro");
    }

    @Test
    void aUserWithALeadingZeroKeepsIt() {
        assertThat(UserSpec.parse("0755").known().orElseThrow().user()).isEqualTo("0755");
    }

    @Test
    void aPortInBase60IsStillTwoPorts() {
        PortSpec port = PortSpec.of("22:22");
        assertThat(port.publishedRange()).contains(new PortRange(22, 22));
        assertThat(port.targetRange()).contains(new PortRange(22, 22));
    }

    @Test
    void emptyEntriesThatMeanSomethingAreOfAFormTheTableAllows() {
        KeyTable table = KeyTable.load();
        assertThat(table.find(List.of("volumes", "data")).orElseThrow().forms()).contains(Form.NULL);
        assertThat(table.find(List.of("networks", "default")).orElseThrow().forms()).contains(Form.NULL);
        assertThat(table.find(List.of("services", "a", "environment", "TZ")).orElseThrow().forms()).contains(Form.NULL);
        assertThat(table.find(List.of("networks", "default", "external", "name")).orElseThrow().deprecated()).isTrue();
        assertThat(EnvironmentEntry.of("TZ").value()).isEmpty();
    }
}
