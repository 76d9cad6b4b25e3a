package org.sitewright.adding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitewright.compose.PlacedService;
import org.sitewright.ocs.KnownImages;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.catalogue.ArgumentMeaning;
import org.sitewright.ocs.catalogue.ArgumentType;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.catalogue.CatalogueReader;
import org.sitewright.ocs.catalogue.SupportEntry;
import org.sitewright.ocs.catalogue.TalksTo;
import org.sitewright.site.SitePlace;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlChange;
import org.sitewright.yaml.YamlEditException;
import org.sitewright.yaml.YamlEditor;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlReader;
import org.sitewright.yaml.YamlStyle;
import org.sitewright.yaml.YamlTree;
import org.sitewright.yaml.YamlValue;

/** An entry that is made from a service can be read again, and added like those of the program. */
class EntryOfServiceTest {
    private static final String OUR_OWN = """
            services:
              # ------------------
              # Our own agents
              # ------------------

              # Fills the gas cell
              # every morning
              cell:
                build: ./cell
                image: lab/cell:1.2
                hostname: lab-docker
                environment:
                  INSTANCE_ID: cell
                  CELL: "7"
                  TOKEN:
                devices: ["/dev/cell:/dev/cell"]
                ports:
                  - target: 9000
                    published: 9001
                volumes:
                  - ${OCS_CONFIG_DIR}:/config:ro
                  - type: bind
                    source: /data
                    target: /data
                logging: {driver: json-file, options: {max-size: 10m}}
              builder:
                build: .
            """;
    private static final String CONFIG = """
            hosts:
              lab-docker:
                agent-instances:
                  - {agent-class: CellAgent, instance-id: cell,
                     arguments: ['--port', '/dev/cell', '--pump', '10.1.1.7', '--levels', 1, 2, 3, '--quiet', '--name=x']}
            """;

    private static EntryOfService of(AddingCase site, String service) {
        return new EntryOfService(AddingCase.CATALOGUE, KnownImages.load(), site.site(), SitePlace.service(AddingCase.COMPOSE, service));
    }

    /** The catalogue with an entry, as it is when it was written and read. */
    private static CatalogueReader.Reading read(EntryOfService.Entry entry) {
        YamlTree empty = new YamlReader().read(SourceText.of(""));
        try {
            YamlValue section = new YamlValue.Members(List.of(entry.member()));
            String text = new YamlEditor().apply(empty, new YamlChange.AddEntry(YamlPath.ROOT, entry.section(), section), YamlStyle.of(empty))
                    .tree().text().content();
            return CatalogueReader.read(SourceText.of(text), AddingCase.CATALOGUE);
        } catch (YamlEditException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void ofAnAgentThatNobodyKnowsAllIsKeptThatCanBeTold() {
        CatalogueReader.Reading reading = read(of(AddingCase.of(OUR_OWN, CONFIG), "cell").entry("Gas cell"));
        assertThat(reading.problems()).isEmpty();
        AgentEntry agent = (AgentEntry) reading.catalogue().find("cell").orElseThrow();
        assertThat(agent.agentClass()).isEqualTo("CellAgent");
        assertThat(agent.about().purpose()).isEqualTo("Fills the gas cell every morning.");
        assertThat(agent.about().source().isOfSite()).isTrue();
        assertThat(agent.talksTo()).isEqualTo(TalksTo.USB);
        assertThat(agent.argument("--port").orElseThrow()).satisfies(port -> {
            assertThat(port.ask()).isTrue();
            assertThat(port.meaning()).isEqualTo(ArgumentMeaning.DEVICE);
        });
        assertThat(agent.argument("--pump").orElseThrow().ask()).isTrue();
        assertThat(agent.argument("--levels").orElseThrow().count().allows(3)).isTrue();
        assertThat(agent.argument("--quiet").orElseThrow().type()).isEqualTo(ArgumentType.FLAG);
        assertThat(agent.exampleOf("--name")).containsExactly("x");
        assertThat(agent.block().orElseThrow().members()).extracting(YamlValue.Member::key)
                .containsExactly("build", "image", "environment", "devices", "ports", "volumes", "logging");
        assertThat(agent.block().orElseThrow().entries("environment")).extracting(YamlValue.Member::key).containsExactly("CELL", "TOKEN");
        assertThat(agent.block().orElseThrow().texts("ports")).containsExactly("9001:9000");
        assertThat(agent.block().orElseThrow().texts("volumes")).containsExactly("/data:/data");
    }

    @Test
    void ofAKnownAgentArgumentsAreThoseOfItsClass() {
        AgentEntry made = (AgentEntry) read(of(AddingCase.sample(), "ocs-LSA99ZZ").entry("Cold stage")).catalogue().find("ocs-LSA99ZZ").orElseThrow();
        AgentEntry known = AddingCase.CATALOGUE.agent("Lakeshore372Agent").orElseThrow();
        assertThat(made.arguments()).containsExactlyInAnyOrderElementsOf(known.arguments());
        assertThat(made.talksTo()).isEqualTo(known.talksTo());
        assertThat(made.exampleHas("--enable-control-chan")).isTrue();
    }

    static Stream<String> servicesOfTheSample() {
        return AddingCase.sample().site().parts().getFirst().compose().services().stream().map(PlacedService::name);
    }

    @ParameterizedTest
    @MethodSource("servicesOfTheSample")
    void whatIsMadeOfTheSamplesServicesCanBeAddedToIt(String service) {
        AddingCase before = AddingCase.sample();
        CatalogueReader.Reading reading = read(of(before, service).entry("Another " + service));
        assertThat(reading.problems()).isEmpty();
        Catalogue all = AddingCase.CATALOGUE.with(reading.catalogue());
        String key = reading.catalogue().entries().getFirst().key();
        assertThat(AddingCase.CATALOGUE.find(key)).isEmpty();
        AdditionForm form = new AdditionForm(all, KnownImages.load(), before.site(), AddingCase.COMPOSE, all.find(key).orElseThrow());
        AddingCase after = before.add(form, AddingCase.answered(form));
        assertThat(after.site().parts().getFirst().compose().services()).hasSize(11);
        // Another that talks to the same wrong address may have the same mistake.
        assertThat(after.errors()).allMatch(error -> error.contains("cannot reach crossbar"));
    }

    @Test
    void anEntryOfAServiceIsNoAgent_andKeepsItsTag() {
        SupportEntry made = (SupportEntry) read(of(AddingCase.sample(), "influxdb").entry("Second database")).catalogue().find("influxdb-2").orElseThrow();
        assertThat(made.service().image()).isEqualTo("influxdb:1.7");
        assertThat(made.about().purpose()).isEqualTo("InfluxDB backend for Grafana.");
    }

    @Test
    void whatHasNoImageIsRefused() {
        assertThat(of(AddingCase.of(OUR_OWN, CONFIG), "builder").refusal()).get().asString().startsWith("builder has no image of its own");
        assertThat(of(AddingCase.of(OUR_OWN, "hosts: {}\n"), "cell").refusal()).get().asString().contains("Add the instance there first");
    }
}
