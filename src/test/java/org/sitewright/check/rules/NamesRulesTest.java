package org.sitewright.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitewright.check.Finding;
import org.sitewright.check.Severity;
import org.sitewright.compose.Reference;
import org.sitewright.edit.Edit;
import org.sitewright.yaml.YamlPath;

/** Names that services use and that must be there: services, volumes, networks, secrets, configs. */
class NamesRulesTest {
    @Test
    void dependencyOnAnUndefinedService_isReportedWithTheNearestName() {
        RuleCheck.rule("undefined-dependency").in("""
                services:
                  crossbar:
                    image: ocs-crossbar:1
                  agent:
                    image: ocs:1
                    depends_on:
                      - "⟦crosbar⟧"
                """.replace("\"⟦crosbar⟧\"", "⟦\"crosbar\"⟧"))
                .finds(Severity.ERROR, "'agent' waits for 'crosbar', but there is no service of that name in this site (did you mean 'crossbar'?).")
                .at("services.agent.depends_on[0]")
                .offers("Wait for 'crossbar' instead", "Let 'agent' no longer wait for 'crosbar'")
                .byEdits(new Edit.SetValue(YamlPath.of("services", "agent", "depends_on").index(0), "crossbar"),
                        new Edit.RemoveDependency("agent", "crosbar"));
    }

    @Test
    void dependencyInTheLongForm_isReportedAtItsKey() {
        RuleCheck.rule("undefined-dependency").in("""
                services:
                  crossbar: {image: ocs-crossbar:1}
                  agent:
                    image: ocs:1
                    depends_on:
                      ⟦crosbar⟧:
                        condition: service_started
                      ⟦influxdb⟧: {condition: service_started}
                """)
                .finds(Severity.ERROR, "'agent' waits for 'crosbar', but there is no service of that name in this site (did you mean 'crossbar'?).",
                        "'agent' waits for 'influxdb', but there is no service of that name in this site.")
                .byEdits(new Edit.RenameKey(YamlPath.of("services", "agent", "depends_on", "crosbar"), "crossbar"),
                        new Edit.RemoveDependency("agent", "crosbar"));
    }

    @Test
    void dependencyThatIsDoubled_isNotOfferedToBeRenamedIntoOneThatStandsThere() {
        RuleCheck.rule("undefined-dependency").in("""
                services:
                  crossbar: {image: ocs-crossbar:1}
                  agent: {image: "ocs:1", depends_on: [crossbar, ⟦crosbar⟧]}
                """)
                .finds(Severity.ERROR, "'agent' waits for 'crosbar', but there is no service of that name in this site (did you mean 'crossbar'?).")
                .offers("Let 'agent' no longer wait for 'crosbar'");
    }

    @Test
    void dependencyOfAnotherFile_isCalledSo() {
        RuleCheck.rule("undefined-dependency").in("""
                services:
                  agent: {image: "ocs:1", depends_on: [⟦crossbar⟧]}
                """)
                .beside("base/compose.yaml", "services: {crossbar: {image: c:1}}")
                .finds(Severity.ERROR, "'agent' waits for 'crossbar', which base/compose.yaml defines: Compose cannot wait for a service of another file.")
                .offers("Let 'agent' no longer wait for 'crossbar'");
    }

    @Test
    void dependencyThatNeedNotBeThere_orMayBeIncluded_isFine() {
        RuleCheck.rule("undefined-dependency").in("""
                services:
                  agent:
                    image: ocs:1
                    depends_on:
                      crossbar: {condition: service_started, required: false}
                """).findsNothing();
        RuleCheck.rule("undefined-dependency").in("""
                include: [base.yaml]
                services:
                  agent: {image: "ocs:1", depends_on: [crossbar, "${HUB}"]}
                """).findsNothing();
    }

    @Test
    void dependencyOfASharedBlock_isReportedOnceWhereItStands() {
        RuleCheck.rule("undefined-dependency").in("""
                x-agent: &agent
                  image: ocs:1
                  depends_on: [⟦crosbar⟧]
                services:
                  crossbar: {image: c:1}
                  one: {<<: *agent}
                  two:
                    <<: *agent
                """)
                .finds(Severity.ERROR, "'one' waits for 'crosbar', but there is no service of that name in this site (did you mean 'crossbar'?).");
    }

    @Test
    void dependencySharedByAnotherService_isReportedThereOnly() {
        RuleCheck.rule("undefined-dependency").in("""
                services:
                  one: &one
                    image: ocs:1
                    depends_on: [⟦hub⟧]
                  two:
                    <<: *one
                """).finds(Severity.ERROR, "'one' waits for 'hub', but there is no service of that name in this site.");
    }

    @Test
    void linksAndTheirLike_nameServicesToo() {
        RuleCheck.rule("undefined-service").in("""
                services:
                  influxdb: {image: i:1}
                  a:
                    image: a:1
                    links: [⟦influx⟧:db, influxdb]
                  b:
                    image: b:1
                    network_mode: "service:⟦grafana⟧"
                    volumes_from: [⟦store⟧:ro, "container:any"]
                    extends:
                      service: ⟦base⟧
                  c:
                    extends: {file: other.yaml, service: any}
                """)
                .finds(Severity.ERROR,
                        "'a' names 'influx' in 'links', but there is no service of that name in this file (did you mean 'influxdb'?).",
                        "'b' names 'grafana' in 'network_mode', but there is no service of that name in this file.",
                        "'b' names 'store' in 'volumes_from', but there is no service of that name in this file.",
                        "'b' names 'base' in 'extends', but there is no service of that name in this file.")
                .offers("Change to 'influxdb'", "Delete 'influx' from 'links'")
                .byEdits(new Edit.SetValue(YamlPath.of("services", "a", "links").index(0), "influxdb:db"),
                        new Edit.Unset(YamlPath.of("services", "a", "links").index(0)));
    }

    @Test
    void extendsOfAnotherFileOfTheSite_isLookedUpThere() {
        RuleCheck.rule("undefined-service").in("""
                services:
                  a: {extends: {file: ./agents.yaml, service: ⟦base⟧}}
                  b: {extends: {file: agents.yaml, service: agent}}
                  c: {extends: {file: elsewhere.yaml, service: agent}}
                """)
                .beside("agents.yaml", "services: {agent: {image: a:1}}")
                .finds(Severity.ERROR, "'a' builds on 'base' of ./agents.yaml, but there is no service of that name in that file.");
    }

    @Test
    void undefinedVolume_canBeDeclaredOrMeantAsAFolder() {
        RuleCheck.rule("undefined-volume").in("""
                services:
                  grafana:
                    image: g:1
                    volumes:
                      - ⟦storage⟧:/var/lib/grafana
                      - type: volume
                        source: ⟦graf-data⟧
                        target: /x
                      - ./storage:/y
                      - ${ANY}:/z
                volumes:
                  grafdata:
                """)
                .finds(Severity.ERROR,
                        "'grafana' mounts 'storage' as a volume that is not declared; for the folder of that name, write './storage'.",
                        "'grafana' mounts the volume 'graf-data', which this file does not declare (did you mean 'grafdata'?).")
                .offers("Declare the volume 'storage'", "Mount the folder './storage' instead")
                .byEdits(new Edit.Declare(Reference.Kind.VOLUME, "storage"),
                        new Edit.SetMount("grafana", 0, "./storage:/var/lib/grafana", Edit.Shared.ASK));
    }

    @Test
    void undefinedVolume_ofALikeName_canBeRenamedWithinTheMount() {
        RuleCheck.rule("undefined-volume").in("""
                services:
                  grafana: {image: "g:1", volumes: ["⟦grafana_storage⟧:/var/lib/grafana:ro"]}
                volumes:
                  grafana-storage:
                """)
                .finds(Severity.ERROR, "'grafana' mounts the volume 'grafana_storage', which this file does not declare (did you mean 'grafana-storage'?).")
                .byEdits(new Edit.SetMount("grafana", 0, "grafana-storage:/var/lib/grafana:ro", Edit.Shared.ASK),
                        new Edit.Declare(Reference.Kind.VOLUME, "grafana_storage"),
                        new Edit.SetMount("grafana", 0, "./grafana_storage:/var/lib/grafana:ro", Edit.Shared.ASK));
    }

    @Test
    void undefinedNetwork_butForTheDefaultOne() {
        RuleCheck.rule("undefined-network").in("""
                services:
                  a:
                    image: a:1
                    networks: [default, ⟦ocs-nett⟧]
                  b:
                    image: b:1
                    networks:
                      ⟦other⟧: {aliases: [b]}
                networks:
                  ocs-net: {external: true}
                """)
                .finds(Severity.ERROR, "'a' joins the network 'ocs-nett', which this file does not declare (did you mean 'ocs-net'?).",
                        "'b' joins the network 'other', which this file does not declare, so Compose refuses the file.")
                .offers("Join 'ocs-net' instead", "Declare the network 'ocs-nett'", "Declare 'ocs-nett' as a network shared with other files");
    }

    @Test
    void undefinedSecretsAndConfigs_areDeclaredFromAFile() {
        String text = """
                services:
                  a:
                    image: a:1
                    secrets: [⟦key⟧]
                    configs:
                      - source: setup
                        target: /etc/x
                """;
        RuleCheck.rule("undefined-secret").in(text)
                .finds(Severity.ERROR, "'a' uses the secret 'key', which this file does not declare, so Compose refuses the file.")
                .offers("Declare the secret 'key' from ./key.txt")
                .byEdits(new Edit.SetValue(YamlPath.of("secrets", "key", "file"), "./key.txt"));
        RuleCheck.rule("undefined-config").in(text.replace("⟦key⟧", "key").replace("setup", "⟦setup⟧"))
                .finds(Severity.ERROR, "'a' uses the config 'setup', which this file does not declare, so Compose refuses the file.")
                .offers("Declare the config 'setup' from ./setup");
    }

    @Test
    void unusedNames_areReportedAtTheirDeclaration() {
        String text = """
                services:
                  a:
                    image: a:1
                    build: {context: ., secrets: [token]}
                    networks: [front]
                    secrets: [{source: key}]
                    volumes: ["data:/d", "./logs:/logs"]
                    credential_spec: {config: spec}
                networks: {default: {external: true}, front: , ⟦back⟧: }
                volumes: {data: , logs: , x-note: 1}
                secrets: {key: {file: a}, token: {file: b}, old: {file: c}}
                configs: {spec: {file: d}, web: {file: e}}
                """;
        RuleCheck.rule("unused-network").in(text)
                .finds(Severity.INFO, "The network 'back' is declared, but no service joins it, so it connects nothing.")
                .offers("Delete the network 'back'").byEdits(new Edit.Unset(YamlPath.of("networks", "back")));
        String plain = text.replace("⟦", "").replace("⟧", "");
        RuleCheck.rule("unused-volume").in(plain.replace(", logs:", ", ⟦logs⟧:"))
                .finds(Severity.INFO, "No service mounts the volume 'logs'; 'a' mounts ./logs:/logs, which is the folder of that name.");
        RuleCheck.rule("unused-secret").in(plain.replace("old", "⟦old⟧"))
                .finds(Severity.INFO, "The secret 'old' is declared, but no service uses it, so no container gets it.");
        RuleCheck.rule("unused-config").in(plain.replace("web", "⟦web⟧"))
                .finds(Severity.INFO, "The config 'web' is declared, but no service uses it, so no container gets it.");
    }

    @Test
    void volume_mayBeUsedThroughAVariable_orByAnOverrideFile() {
        RuleCheck.rule("unused-volume").in("""
                services: {a: {image: "a:1", volumes: ["${V:-data}:/d"]}}
                volumes: {data: }
                """).findsNothing();
        RuleCheck.rule("unused-volume").in("""
                services: {a: {image: "a:1", volumes: ["${V}:/d"]}}
                volumes: {data: }
                """).findsNothing();
        RuleCheck.rule("unused-volume").in("""
                services: {a: {image: "a:1", volumes: ["${V}:/d", "${OCS_CONFIG_DIR}:/config:ro"]}}
                volumes: {⟦data⟧: }
                """).withEnvironmentFile("V", "./folder")
                .finds(Severity.INFO, "The volume 'data' is declared, but no service mounts it; what it holds is not in use.");
        RuleCheck.rule("unused-volume").in("services: {a: {image: a:1}}\nvolumes: {data: }\n")
                .beside("docker-compose.override.yaml", "services: {a: {volumes: [data:/d]}}").findsNothing();
    }

    @Test
    void cycle_isReportedOnEachOfItsDependencies_withTheWayRound() {
        RuleCheck.rule("dependency-cycle").in("""
                services:
                  a: {image: "a:1", depends_on: [⟦b⟧, free]}
                  b: {image: "b:1", links: ["⟦c⟧:cc"]}
                  c: {image: "c:1", network_mode: "service:⟦a⟧"}
                  free: {image: "f:1"}
                  waits: {image: "w:1", depends_on: [a]}
                """)
                .finds(Severity.ERROR,
                        "These services wait for each other in a circle, so none can be first: a → b → c → a.",
                        "These services wait for each other in a circle, so none can be first: b → c → a → b.",
                        "These services wait for each other in a circle, so none can be first: c → a → b → c.")
                .at("services.a.depends_on[0]", "services.b.links[0]", "services.c.network_mode")
                .offers("Let 'a' no longer wait for 'b'").byEdits(new Edit.RemoveDependency("a", "b"));
    }

    @Test
    void allCycles_areFound_thatThroughItselfToo() {
        RuleCheck.rule("dependency-cycle").in("""
                services:
                  a: {image: "a:1", depends_on: [⟦a⟧]}
                  b: {image: "b:1", depends_on: [⟦c⟧, ⟦d⟧]}
                  c: {image: "c:1", depends_on: [⟦b⟧]}
                  d: {image: "d:1", depends_on: {⟦b⟧: {condition: service_started}}}
                """)
                .finds(Severity.ERROR, "'a' waits for itself, so it can never start.",
                        "These services wait for each other in a circle, so none can be first: b → c → b.",
                        "These services wait for each other in a circle, so none can be first: b → d → b.",
                        "These services wait for each other in a circle, so none can be first: c → b → c.",
                        "These services wait for each other in a circle, so none can be first: d → b → d.");
    }

    @Test
    void longWayRound_isShortened_andATangleGivesABoundedNumberOfFindings() {
        StringBuilder text = new StringBuilder("services:\n");
        for (int i = 0; i < 3000; i++) {
            text.append("  s").append(i).append(": {image: \"i:1\", depends_on: [s").append((i + 1) % 3000).append("]}\n");
        }
        List<Finding> findings = RuleCheck.rule("dependency-cycle").in(text.toString()).findings();
        assertThat(findings).hasSize(40);
        assertThat(findings.getFirst().message())
                .endsWith(": s0 → s1 → s2 → s3 → s4 → s5 → … → s2996 → s2997 → s2998 → s2999 → s0.");
    }

    @Test
    void diamond_isNoCycle() {
        RuleCheck.rule("dependency-cycle").in("""
                services:
                  a: {image: "a:1", depends_on: [b, c]}
                  b: {image: "b:1", depends_on: [d]}
                  c: {image: "c:1", depends_on: [d]}
                  d: {image: "d:1"}
                """).findsNothing();
    }
}
