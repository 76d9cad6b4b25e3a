package org.sitewright.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

class HostMentionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "environment: [SITE_HUB=ws://crossbar:8001/ws]                     | crossbar",
        "environment: {SITE_HTTP: 'http://crossbar:8001/call'}             | crossbar",
        "environment: [DB=influxdb:8086]                                   | influxdb",
        "environment: [DB_HOST=influxdb]                                   | influxdb",
        "environment: {BROKERS: 'one:9092,two:9092'}                       | one two",
        "environment: ['URL=postgres://me:secret@database/lab']            | database",
        "environment: [INSTANCE_ID=crossbar]                               | ''",
        "environment: [TZ]                                                 | ''",
        "command: --site-hub=ws://crossbar:8001/ws                         | crossbar",
        "command: [--site-http, 'http://crossbar:8001/call']               | crossbar",
        "command: [--host, influxdb, --port, 8086]                         | influxdb",
        "command: --host=influxdb                                          | influxdb",
        "command: [--initial-state, crossbar]                              | ''",
        "command: [--instance-id=crossbar]                                 | ''",
        "entrypoint: wait-for influxdb:8086                                | influxdb",
        "volumes: ['./crossbar:/config']                                   | ''"})
    void hostsAreFoundWhereTheyAreMeant(String key, String hosts) {
        ComposeFile file = new ComposeReader().read(new YamlReader().read(SourceText.of("services:\n  agent:\n    " + key + "\n")));
        String found = String.join(" ", HostMentions.of(file.byName().get("agent").service()).keySet());
        assertThat(found).isEqualTo(hosts);
    }
}
