package org.sitewright.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlReader;

/** A renamed instance is followed by the agents that name it, in the site config file and in commands. */
class InstanceMentionsTest {
    private static final SiteFile COMPOSE = new SiteFile("docker-compose.yaml");
    private static final SiteFile CONFIG = new SiteFile("default.yaml");
    private static final YamlReader YAML = new YamlReader();
    private static final String AGENTS = """
            services:
              ocs-boss:
                image: simonsobs/socs:v0.6.3
                hostname: hwp-docker
                environment: [INSTANCE_ID=boss]
              ocs-pmx:
                image: simonsobs/socs:v0.6.3
                hostname: hwp-docker
                environment: [INSTANCE_ID=pmx]
                command: [--supervisor-id, boss, --ip, boss]  # by hand
              ocs-gripper:
                image: simonsobs/socs:v0.6.3
                hostname: hwp-docker
                environment: [INSTANCE_ID=gripper]
                command: "--supervisor-id=boss --mcu_ip=boss"
            """;
    private static final String HOSTS = """
            hosts:
              hwp-docker:
                agent-instances:
                  - {agent-class: HWPSupervisor, instance-id: boss, arguments: [['--hwp-pmx-id', 'pmx']]}
                  - {agent-class: HWPPMXAgent, instance-id: pmx,
                     arguments: [['--supervisor-id', 'boss'], ['--ip', 'boss']]} # the boss knows
                  - agent-class: HWPGripperAgent
                    instance-id: gripper
                    arguments:
                      - "--supervisor-id=boss"
                      - ['--port', boss]
                  - {agent-class: OurAgent, instance-id: ours, arguments: ['--supervisor-id', boss]}
            """;
    private static final YamlPath LIST = YamlPath.of("hosts", "hwp-docker", "agent-instances");

    private static String after(String agents, String hosts, SiteFile file, int instance, String newId) throws EditException {
        Site site = new Site("lab", List.of(new SitePart(COMPOSE, new ComposeReader().read(YAML.read(SourceText.of(agents))))), Variables.NONE)
                .with(Optional.of(new ConfigPart(CONFIG, SiteConfig.of(YAML.read(SourceText.of(hosts))))));
        Map<SiteFile, Planned> planned = new EditPlanner(KeyTable.load()).plan(site, CONFIG, new Edit.RenameInstance(LIST.index(instance), newId));
        return Optional.ofNullable(planned.get(file)).map(each -> each.tree().text().content()).orElse(file.equals(CONFIG) ? hosts : agents);
    }

    @Test
    void argumentsOfKnownAgentsThatAreIdsOfItsClassFollow_andNoOthers() throws EditException {
        assertThat(after(AGENTS, HOSTS, CONFIG, 0, "chief")).isEqualTo(HOSTS.replace("instance-id: boss", "instance-id: chief")
                .replace("['--supervisor-id', 'boss']", "['--supervisor-id', 'chief']").replace("--supervisor-id=boss", "--supervisor-id=chief"));
    }

    @Test
    void soDoCommands() throws EditException {
        assertThat(after(AGENTS, HOSTS, COMPOSE, 0, "chief")).isEqualTo(AGENTS.replace("INSTANCE_ID=boss", "INSTANCE_ID=chief")
                .replace("--supervisor-id, boss", "--supervisor-id, chief").replace("--supervisor-id=boss", "--supervisor-id=chief"));
    }

    @Test
    void theOtherWayRound() throws EditException {
        assertThat(after(AGENTS, HOSTS, CONFIG, 1, "rotator")).isEqualTo(HOSTS.replace("instance-id: pmx", "instance-id: rotator")
                .replace("'--hwp-pmx-id', 'pmx'", "'--hwp-pmx-id', 'rotator'"));
    }

    @Test
    void whereTwoHaveTheIdNobodyIsFollowed() throws EditException {
        String two = HOSTS + "  other-docker:\n    agent-instances:\n      - {agent-class: HWPSupervisor, instance-id: boss}\n";
        assertThat(after(AGENTS, two, CONFIG, 0, "chief")).isEqualTo(two.replaceFirst("instance-id: boss", "instance-id: chief"));
    }
}
