package org.sitewright.ocs.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.compose.schema.KeyTable;

class SiteConfigKeysTest {
    private final KeyTable table = SiteConfigKeys.load();

    @Test
    void everyKeyIsDescribed_andNothingElseIs() throws IOException {
        assertThat(table.all()).allSatisfy(spec -> assertThat(spec.description()).as(spec.path()).isNotBlank());
        Properties words = new Properties();
        try (InputStream stream = SiteConfigKeys.class.getResourceAsStream("descriptions.properties")) {
            words.load(stream);
        }
        List<String> paths = table.all().map(KeySpec::path).toList();
        assertThat(words.stringPropertyNames()).allSatisfy(entry -> assertThat(paths).contains(entry.replaceFirst("#.*", "")));
    }

    @Test
    void everyTextOfManageThatIsOfferedMeansSomething() {
        KeySpec manage = table.find(List.of("hosts", "*", "agent-instances", "[]", "manage")).orElseThrow();
        assertThat(manage.suggestions()).allSatisfy(value -> {
            assertThat(Manage.of(value)).isPresent();
            assertThat(manage.valueDescription(value)).isPresent();
        });
    }

    @ParameterizedTest
    @CsvSource({"hosts.*, crossbar-timeout, crossbar_timeout", "hosts.*, log_dir, log-dir", "hosts.*, agent_instances, agent-instances",
        "hosts.*.agent-instances[], agent_class, agent-class", "hosts.*.agent-instances[], argument, arguments", "hub, wamp-server, wamp_server"})
    void whatWasMeantIsFound(String path, String written, String meant) {
        KeySpec spec = table.all().filter(each -> each.path().equals(path)).findFirst().orElseThrow();
        assertThat(spec.nearest(written)).contains(meant);
    }
}
