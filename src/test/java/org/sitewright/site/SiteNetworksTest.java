package org.sitewright.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.compose.ComposeReader;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

class SiteNetworksTest {
    private final List<SitePart> parts = new ArrayList<>();
    private final Map<SiteFile, Variables> own = new HashMap<>();

    private SitePart part(String name, String text) {
        SitePart part = new SitePart(new SiteFile(name), new ComposeReader().read(new YamlReader().read(SourceText.of(text))));
        parts.add(part);
        return part;
    }

    private Site site() {
        return new Site("My.Lab", parts, new Variables(Map.of(), Map.of("NET", "ocs-net")), own, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "net: {external: true}                      | net      | true  | true",
        "net: {external: true, name: ocs-net}       | ocs-net  | true  | true",
        "net: {external: {name: ocs-net}}           | ocs-net  | true  | true",
        "net: {external: 'true', name: '${NET}'}    | ocs-net  | true  | true",
        "net: {name: '${OTHER:-lab}'}               | lab      | false | true",
        "net: {external: false}                     | mylab_net | false | false",
        "net:                                       | mylab_net | false | false"})
    void aThingIsKnownByItsRealName(String declaration, String name, boolean external, boolean fixed) {
        SitePart part = part("compose.yaml", "networks:\n  " + declaration + "\n");
        RealName real = RealName.of(site(), part, part.compose().declarations().getFirst());
        assertThat(real.text()).isEqualTo(name);
        assertThat(real.external()).isEqualTo(external);
        assertThat(real.fixed()).isEqualTo(fixed);
    }

    @Test
    void theNameStandsWhereItIsSaid_orAtTheKey() {
        String text = "networks:\n  a: {external: {name: ocs-net}}\n  b: {external: true}\n";
        SitePart part = part("compose.yaml", text);
        assertThat(part.compose().declarations()).extracting(each -> RealName.of(site(), part, each).range())
                .extracting(range -> text.substring(range.start(), range.end())).containsExactly("ocs-net", "b");
    }

    @Test
    void aProjectIsCalledAfterItsVariable_itsFile_orItsFolder() {
        SitePart root = part("compose.yaml", "services: {}\n");
        SitePart web = part("web/compose.yaml", "services: {}\n");
        SitePart named = part("db/compose.yaml", "name: ${NAME:-data}\n");
        SitePart set = part("x/compose.yaml", "name: data\n");
        SitePart included = new SitePart(new SiteFile("web/more.yaml"), web.compose(), web.file());
        own.put(set.file(), new Variables(Map.of(), Map.of("COMPOSE_PROJECT_NAME", "mine")));
        assertThat(RealName.project(site(), root)).isEqualTo("mylab");
        assertThat(RealName.project(site(), web)).isEqualTo("web");
        assertThat(RealName.project(site(), included)).isEqualTo("web");
        assertThat(RealName.project(site(), named)).isEqualTo("data");
        assertThat(RealName.project(site(), set)).isEqualTo("mine");
    }

    @Test
    void networksAreSharedByTheFilesOfSeveralProjects() {
        part("compose.yaml", "networks: {default: {external: true, name: ocs-net}}\nservices: {a: {image: a:1}}\n");
        part("web/compose.yaml", "networks: {x: {external: {name: ocs-net}}, y: }\nservices: {b: {image: a:1, networks: [x, y]}}\n");
        part("db/compose.yaml", "services: {c: {image: a:1}}\n");
        part("other/compose.yaml", "networks: {db: {external: true, name: db_default}}\nservices: {d: {image: a:1, networks: [db]}}\n");
        SiteNetworks networks = new SiteNetworks(site());
        assertThat(networks.shared()).containsOnlyKeys("ocs-net", "db_default");
        assertThat(networks.shared().get("ocs-net")).extracting(part -> part.file().name()).containsExactly("compose.yaml", "web/compose.yaml");
        assertThat(networks.of(parts.get(1), parts.get(1).compose().byName().get("b").service())).containsExactly("ocs-net", "web_y");
        assertThat(networks.of(parts.get(2), parts.get(2).compose().byName().get("c").service())).containsExactly("db_default");
    }

    @Test
    void callsGoByNameOverACommonNetwork_andOnlyFromFileToFile() {
        String net = "networks: {default: {external: true, name: ocs-net}}\n";
        part("compose.yaml", net + """
                services:
                  agent: {image: a:1, environment: [HUB=ws://crossbar:8001/ws, DB_HOST=store], command: "--log tcp://local:1"}
                  onhost: {image: a:1, network_mode: host, environment: [HUB=ws://crossbar:8001/ws]}
                  local: {image: a:1}
                """);
        part("crossbar/compose.yaml", net + "services: {crossbar: {image: a:1}}\n");
        part("db/compose.yaml", net + "services: {influxdb: {image: a:1, container_name: store}}\n");
        part("far/compose.yaml", "services: {crossbar: {image: a:1}}\n");
        List<NameCall> calls = NameCall.of(site(), new SiteNetworks(site()));
        assertThat(calls).extracting(call -> call.from().service() + " " + call.to().file() + " " + call.to().service() + " " + call.network())
                .containsExactly("agent crossbar/compose.yaml crossbar ocs-net", "agent db/compose.yaml influxdb ocs-net");
        assertThat(calls.getFirst().said().path().toString()).isEqualTo("services.agent.environment[0]");
    }
}
