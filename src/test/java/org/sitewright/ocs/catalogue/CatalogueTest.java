package org.sitewright.ocs.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.ocs.KnownImages;

/** The catalogue that comes with the program: complete, and consistent in itself. */
class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final KeyTable KEYS = KeyTable.load();
    private static final KnownImages IMAGES = KnownImages.load();
    /** Agents that no container runs: {@code docs/agents} of socs and ocs say so of each. */
    private static final Set<String> OUTSIDE = Set.of("HostManager", "ThorlabsMC2000BAgent", "StimEncAgent", "StimThermometerAgent");
    /** Built by those who use it, or published under no other tag. */
    private static final Set<String> WITHOUT_KNOWN_TAG = Set.of("ocs-hwp-picoscope-agent", "ghcr.io/simonsobs/nextline-web",
            "ghcr.io/simonsobs/so-daq-sequencer", "alpine");

    static List<CatalogueEntry> entries() {
        return CATALOGUE.entries();
    }

    static List<AgentEntry> agents() {
        return CATALOGUE.agents();
    }

    @Test
    void isReadOnce() {
        assertThat(Catalogue.load()).isSameAs(Catalogue.load());
    }

    @Test
    void holdsEveryAgentOfBothPackages_andTheServicesBesideThem() {
        assertThat(agents()).hasSize(66);
        assertThat(agents()).filteredOn(agent -> agent.inPackage().equals("ocs")).hasSize(8);
        assertThat(agents()).filteredOn(agent -> agent.inPackage().equals("socs")).hasSize(58);
        assertThat(entries()).hasSize(66 + 13);
        assertThat(agents().stream().mapToInt(agent -> agent.arguments().size()).sum()).isEqualTo(317);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntryTellsWhatItIsAndWhereThatStands(CatalogueEntry entry) {
        About about = entry.about();
        assertThat(about.title()).isNotBlank().hasSizeLessThan(32);
        assertThat(about.purpose()).endsWith(".").hasSizeBetween(25, 125);
        assertThat(about.category()).isIn(CATALOGUE.categories());
        assertThat(about.source().repository()).isIn("simonsobs/ocs", "simonsobs/socs");
        assertThat(about.source().commit()).matches("[0-9a-f]{40}");
        assertThat(about.source().page()).matches("docs/.+\\.rst");
        about.note().ifPresent(note -> assertThat(note).hasSizeLessThan(160));
    }

    @ParameterizedTest
    @MethodSource("agents")
    void anAgentsSourceNamesLinesOfPageAndCode(AgentEntry agent) {
        assertThat(agent.about().source().line()).isPositive();
        assertThat(agent.about().source().code()).hasValueSatisfying(code -> assertThat(code).startsWith(agent.inPackage() + "/agents/"));
        assertThat(agent.arguments()).allSatisfy(argument -> assertThat(argument.line()).isPositive());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void aServiceBlockHasAnImageThatCanBePinned_andOnlyKeysOfCompose(CatalogueEntry entry) {
        assertThat(entry.block().isEmpty()).isEqualTo(OUTSIDE.contains(entry.key()));
        entry.block().ifPresent(block -> {
            assertThat(block.name()).matches("[a-zA-Z0-9._-]+");
            assertThat(block.members()).allSatisfy(member -> assertThat(KEYS.find(List.of("services", "*", member.key()))).as(member.key()).isPresent());
            ImageReference image = ImageReference.of(block.image());
            assertThat(image.problems()).isEmpty();
            boolean known = !IMAGES.versions(image).isEmpty();
            assertThat(known).as(block.image()).isNotEqualTo(WITHOUT_KNOWN_TAG.contains(image.name()));
            assertThat(known || image.tag().isPresent()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("agents")
    void whatDiffersFromSiteToSiteIsNotInAnAgentsBlock(AgentEntry agent) {
        agent.block().ifPresent(block -> {
            assertThat(block.entries("environment")).extracting(member -> member.key())
                    .doesNotContain("INSTANCE_ID", "SITE_HUB", "SITE_HTTP", "SITE_HOST");
            assertThat(block.texts("volumes")).noneMatch(volume -> volume.contains("OCS_CONFIG_DIR"));
            assertThat(block.value("hostname")).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("agents")
    void anAgentsExampleFitsItsArguments(AgentEntry agent) {
        assertThat(agent.instanceId()).matches("[A-Za-z0-9_-]+");
        Set<String> words = new HashSet<>();
        for (ArgumentSpec argument : agent.arguments()) {
            assertThat(argument.flag()).matches("--[A-Za-z][A-Za-z0-9_-]*");
            assertThat(words.add(argument.flag())).as("twice: %s", argument.flag()).isTrue();
            argument.aliases().forEach(alias -> assertThat(words.add(alias)).as("twice: %s", alias).isTrue());
            assertThat(argument.count() == ArgumentCount.NONE).isEqualTo(!argument.type().takesValues());
            if (!argument.choices().isEmpty()) {
                assertThat(argument.choices()).containsAll(argument.defaults());
            }
            if (argument.required()) {
                assertThat(agent.exampleHas(argument.flag())).as("required %s is in the example", argument.flag()).isTrue();
            }
        }
        for (AgentEntry.Given given : agent.example()) {
            ArgumentSpec argument = agent.argument(given.flag()).orElseThrow();
            assertThat(argument.count().allows(given.values().size())).as(given.flag()).isTrue();
            if (!argument.choices().isEmpty()) {
                assertThat(argument.choices()).containsAll(given.texts());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("agents")
    void whatAnAgentTalksToIsInItsArgumentsAndItsBlock(AgentEntry agent) {
        for (ArgumentSpec argument : agent.arguments()) {
            switch (argument.meaning()) {
                case DEVICE, DEVICE_BY_SERIAL -> assertThat(agent.talksTo()).isEqualTo(TalksTo.USB);
                case INSTANCE_ID -> assertThat(argument.names()).isNotEmpty()
                        .allSatisfy(name -> assertThat(CATALOGUE.agent(name)).as(name).isPresent());
                case PORT -> assertThat(agent.listens().flatMap(Listener::flag)).contains(argument.flag());
                default -> assertThat(argument.names()).isEmpty();
            }
        }
        boolean onHost = agent.block().map(ServiceBlock::onHostNetwork).orElse(false);
        assertThat(onHost && agent.talksTo() != TalksTo.NETWORK).as("on the network of the host without need").isFalse();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void whatEntriesNameIsThere(CatalogueEntry entry) {
        switch (entry) {
            case AgentEntry agent -> assertThat(agent.needs()).allSatisfy(id -> assertThat(CATALOGUE.support(id)).as(id).isPresent());
            case SupportEntry support -> {
                assertThat(support.needs()).allSatisfy(id -> assertThat(CATALOGUE.support(id)).as(id).isPresent());
                assertThat(support.usedBy()).allSatisfy(name -> assertThat(CATALOGUE.agent(name)).as(name).isPresent());
                support.pairedWith().ifPresent(id -> assertThat(CATALOGUE.support(id)).isPresent());
                assertThat(support.containerPorts()).allSatisfy(port -> assertThat(port).isBetween(1, 65535));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Lakeshore240Agent, USB, --serial-number, DEVICE_BY_SERIAL", "Lakeshore240Agent, USB, --port, DEVICE",
            "AggregatorAgent, NOTHING, --data-dir, CONTAINER_PATH", "PysmurfController, NETWORK, -m, INSTANCE_ID",
            "HWPBBBAgent, NETWORK, --port, PORT", "Lakeshore372Agent, NETWORK, --configfile, CONFIG_FILE",
            "StimEncAgent, BOARD, --path-dev, VALUE"})
    void knowsWhatAnArgumentMeans(String agentClass, TalksTo talksTo, String word, ArgumentMeaning meaning) {
        AgentEntry agent = CATALOGUE.agent(agentClass).orElseThrow();
        assertThat(agent.talksTo()).isEqualTo(talksTo);
        assertThat(agent.argument(word).orElseThrow().meaning()).isEqualTo(meaning);
    }

    @Test
    void knowsTheTrapsOfArgparse() {
        AgentEntry influx = CATALOGUE.agent("InfluxDBAgent").orElseThrow();
        assertThat(influx.argument("--ssl").orElseThrow().trap()).contains(ArgumentSpec.Trap.LEAVE_OUT);
        assertThat(influx.argument("--host").orElseThrow().trap()).isEmpty();
        assertThat(CATALOGUE.agent("Lakeshore336Agent").orElseThrow().argument("--auto-acquire").orElseThrow().trap())
                .contains(ArgumentSpec.Trap.ALWAYS_TRUE);
        assertThat(agents().stream().flatMap(agent -> agent.arguments().stream()).filter(argument -> argument.trap().isPresent()))
                .hasSize(11);
    }

    @Test
    void knowsWhoCallsOtherAgents_andWhoHasAnotherNameForItself() {
        assertThat(agents()).filteredOn(agent -> agent.httpClient().isPresent()).extracting(AgentEntry::agentClass)
                .containsExactlyInAnyOrder("ACUAgent", "HWPGripperAgent", "HWPPMXAgent", "HWPSupervisor", "WiregridKikusuiAgent");
        assertThat(CATALOGUE.agent("ACUAgent").orElseThrow().httpClient()).contains(HttpClient.SCF);
        assertThat(agents()).filteredOn(agent -> !agent.lookedUpAs().equals(agent.agentClass())).extracting(AgentEntry::lookedUpAs)
                .containsExactlyInAnyOrder("PicoAgent", "LDMonitor", "Tektronix AWG");
    }

    @Test
    void agentsAreFoundInTheirVerySpelling() {
        assertThat(CATALOGUE.agent("DS378Agent")).isPresent();
        assertThat(CATALOGUE.agent("dS378Agent")).isEmpty();
        assertThat(CATALOGUE.agent("crossbar")).isEmpty();
        assertThat(CATALOGUE.support("crossbar")).isPresent();
        assertThat(CATALOGUE.find("FLSAgent")).isPresent();
    }

    @Test
    void categoriesStandInTheOrderOfTheFile_andNoneIsEmpty() {
        assertThat(CATALOGUE.categories()).startsWith("Router, database, web", "Housekeeping", "Thermometry", "Cryogenics");
        assertThat(CATALOGUE.categories()).allSatisfy(category -> assertThat(CATALOGUE.inCategory(category)).hasSizeGreaterThan(1));
    }
}
