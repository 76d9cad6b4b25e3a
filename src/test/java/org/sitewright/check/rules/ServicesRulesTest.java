package org.sitewright.check.rules;

import org.junit.jupiter.api.Test;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/** What concerns a service as a whole, its name and its container's, and the file as a whole. */
class ServicesRulesTest {
    @Test
    void serviceWithoutImageAndBuild_isReportedAtItsName() {
        RuleCheck.rule("no-image-or-build").in("""
                x-base: &base {image: "b:1"}
                services:
                  ⟦influxdb⟧:
                    restart: always
                  ⟦empty⟧: {}
                  misspelt: {imagee: "a:1"}
                  built: {build: .}
                  extended: {extends: {service: built}}
                  provided: {provider: {type: x}}
                  merged: {<<: *base}
                  aliased: *base
                  unknown: {<<: *nothing, restart: always}
                """)
                .finds(Severity.ERROR, "'influxdb' has neither an image nor a build, so Compose does not know what to run and refuses the file.",
                        "'empty' has neither an image nor a build, so Compose does not know what to run and refuses the file.")
                .at("services.influxdb", "services.empty");
    }

    @Test
    void overrideFile_neednotSayImagesAgain() {
        RuleCheck.rule("no-image-or-build").in("services: {a: {image: a:1}}")
                .beside("compose.override.yaml", "services: {a: {restart: always}}").findsNothing();
    }

    @Test
    void serviceWithoutContent_isReportedAtItsName() {
        RuleCheck.rule("service-empty").in("""
                services:
                  ⟦crossbar⟧:
                  # image: c:1
                  ⟦influxdb⟧:
                  image: influxdb:1.7
                  grafana: {image: "g:1"}
                """)
                .finds(Severity.ERROR, "Nothing stands below 'crossbar': Compose refuses the file, and no other service of it starts either.",
                        "Nothing stands below 'influxdb', as the lines that follow are not indented deeper than its name.")
                .offers("Delete the service 'crossbar'").byEdits(new Edit.RemoveService("crossbar"));
    }

    @Test
    void fileWithoutServices_isReportedAtItsFirstKey() {
        RuleCheck.rule("no-services").in("⟦volumes⟧: {data: }\nnetworks: {n: }\n")
                .finds(Severity.ERROR, "docker-compose.yaml has no services, so there is nothing that Compose could start.");
        RuleCheck.rule("no-services").in("⟦⟧# only a remark\n")
                .finds(Severity.ERROR, "docker-compose.yaml has no services, so there is nothing that Compose could start.");
        RuleCheck.rule("no-services").in("name: x\n⟦services⟧:\n")
                .finds(Severity.ERROR, "Nothing stands below 'services' in docker-compose.yaml, so there is nothing that Compose could start.");
        RuleCheck.rule("no-services").in("include: [a.yaml]\n").findsNothing();
    }

    @Test
    void servicesInTheFirstColumn_canBeIndented() {
        String lines = "influxdb:\n  image: influxdb:1.7\n\n# the panels\ngrafana:\n  image: g:1";
        RuleCheck.rule("no-services").in("volumes: {}\n" + lines.replace("influxdb:\n", "⟦influxdb⟧:\n") + "\n")
                .finds(Severity.ERROR, "The file has no 'services', but influxdb, grafana in the first column looks like one: indent it below 'services:'.")
                .offers("Add 'services:' and indent what belongs to it")
                .byEdits(new Edit.ReplaceText(new TextRange(12, 12 + lines.length()), """
                        services:
                          influxdb:
                            image: influxdb:1.7

                          # the panels
                          grafana:
                            image: g:1"""));
    }

    @Test
    void forbiddenCharacterInAName_isReplacedByADash() {
        RuleCheck.rule("invalid-service-name").in("""
                services:
                  ⟦ocs LSA99ZZ⟧: {image: "a:1"}
                  ⟦"température"⟧: {image: "a:1"}
                  ocs-LSA99ZZ: {image: "a:1"}
                  fine_1.x: {image: "a:1"}
                """)
                .finds(Severity.ERROR,
                        "The name 'ocs LSA99ZZ' contains a blank: Compose takes only letters without accents, digits, dot, _ and - in it.",
                        "The name 'température' contains 'é': Compose takes only letters without accents, digits, dot, _ and - in it.")
                .offers("Rename 'ocs LSA99ZZ' to 'ocs-LSA99ZZ-2' everywhere")
                .byEdits(new Edit.RenameService("ocs LSA99ZZ", "ocs-LSA99ZZ-2", false));
    }

    @Test
    void containerNameTwice_isReportedOnBoth() {
        RuleCheck.rule("duplicate-container-name").in("""
                services:
                  influxdb: {image: "i:1", container_name: ⟦db⟧}
                  influxdb-test: {image: "i:2", container_name: ⟦"db"⟧}
                  other: {image: "i:2", container_name: other}
                """)
                .finds(Severity.ERROR, "The container name 'db' of 'influxdb' is taken by 'influxdb-test' already: only one of both can start.",
                        "The container name 'db' of 'influxdb-test' is taken by 'influxdb' already: only one of both can start.")
                .offers("Let Compose name the container of 'influxdb'", "Change the container name to 'influxdb'")
                .byEdits(new Edit.Unset(YamlPath.of("services", "influxdb", "container_name")),
                        new Edit.SetValue(YamlPath.of("services", "influxdb", "container_name"), "influxdb"));
    }

    @Test
    void containerNameTwice_acrossFiles_butNotForTheSameService() {
        RuleCheck.rule("duplicate-container-name").in("services: {a: {image: a:1, container_name: ⟦db⟧}}")
                .beside("other.yaml", "services: {b: {image: a:1, container_name: db}}")
                .finds(Severity.ERROR, "The container name 'db' of 'a' is taken by 'b' of other.yaml already: only one of both can start.");
        RuleCheck.rule("duplicate-container-name").in("services: {a: {image: a:1, container_name: db}}")
                .beside("docker-compose.override.yaml", "services: {a: {container_name: db}}").findsNothing();
    }

    @Test
    void containerNameTwice_inProfilesThatRunApart_isAWarning() {
        RuleCheck.rule("duplicate-container-name").in("""
                services:
                  a: {image: "i:1", container_name: ⟦db⟧, profiles: [old]}
                  b: {image: "i:2", container_name: ⟦db⟧, profiles: [new]}
                """)
                .finds(Severity.WARNING, "The container name 'db' of 'a' is taken by 'b' already: only one of both can start.",
                        "The container name 'db' of 'b' is taken by 'a' already: only one of both can start.");
    }

    @Test
    void containerNameWithSeveralContainers() {
        RuleCheck.rule("container-name-scaled").in("""
                services:
                  a: {image: "i:1", container_name: ⟦db⟧, scale: 2}
                  b: {image: "i:1", container_name: ⟦"web"⟧, deploy: {replicas: 3}}
                  c: {image: "i:1", container_name: one, scale: 1, deploy: {replicas: 0}}
                  d: {image: "i:1", scale: 2}
                """)
                .finds(Severity.ERROR, "'a' asks for 2 containers, but all of them would be called 'db': only one can be created.",
                        "'b' asks for 3 containers, but all of them would be called 'web': only one can be created.")
                .offers("Let Compose name the containers of 'a'", "Run one container of 'a'")
                .byEdits(new Edit.Unset(YamlPath.of("services", "a", "container_name")), new Edit.Unset(YamlPath.of("services", "a", "scale")));
    }

    @Test
    void networkMode_excludesNetworks_andOnTheHostPorts() {
        String text = """
                services:
                  a:
                    image: a:1
                    network_mode: host
                    networks: [default]
                    ports: ["1:1"]
                  b: {image: "b:1", network_mode: bridge, ports: ["2:2"], networks: []}
                  c: {image: "b:1", network_mode: "", networks: [default]}
                """;
        RuleCheck.rule("network-mode-with-networks").in(text.replace("    networks:", "    ⟦networks⟧:"))
                .finds(Severity.ERROR, "'a' has both network_mode host and networks, but can have only one: Compose refuses the file.")
                .offers("Delete the networks of 'a'", "Delete the network_mode of 'a'")
                .byEdits(new Edit.Unset(YamlPath.of("services", "a", "networks")), new Edit.Unset(YamlPath.of("services", "a", "network_mode")));
        RuleCheck.rule("host-network-ports").in(text.replace("    ports:", "    ⟦ports⟧:"))
                .finds(Severity.WARNING, "'a' is on the network of the host, where 'ports' means nothing: the start fails, or they are ignored.")
                .offers("Delete the ports of 'a'", "Take 'a' off the network of the host");
    }

    @Test
    void obsoleteVersion_isReportedWithItsWholeLine() {
        RuleCheck.rule("obsolete-version").in("⟦version: \"3.7\"⟧ # old\nservices: {a: {image: a:1}}\n")
                .finds(Severity.INFO, "The line version: \"3.7\" is obsolete: Compose ignores it, and warns about it at each command.")
                .offers("Delete the version line").byEdits(new Edit.Unset(YamlPath.of("version")));
    }

    @Test
    void oldExternal_isRewrittenWithItsName() {
        RuleCheck.rule("old-external").in("""
                services: {a: {image: "a:1"}}
                networks:
                  default:
                    ⟦external⟧:
                      name: ocs-net
                  fine: {external: true, name: x}
                volumes:
                  data: {⟦external⟧: {name: d}, name: d}
                """)
                .finds(Severity.WARNING, "'default' uses the old form of external, which Compose may drop: write 'external: true' and 'name: ocs-net'.",
                        "'data' uses the old form of external, which Compose may drop: write 'external: true' and 'name: d'.")
                .offers("Write 'external: true' and 'name: ocs-net'");
    }

    @Test
    void aliasBomb_isReportedOnce_atTheAliasThatStandsForMost() {
        RuleCheck.rule("alias-bomb").in("""
                x-a: &a [run, run, run, run, run, run, run, run, run, run]
                x-b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
                x-c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
                x-d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
                services:
                  fine: {image: "a:1", command: *c}
                  bomb: {image: "a:1", entrypoint: *a, command: ⟦*d⟧}
                  again: {image: "a:1", command: *d}
                """)
                .finds(Severity.ERROR, "The aliases of this file expand to more than 10000 values and could bring a machine to a halt; they are not followed.")
                .at("services.bomb");
    }

    @Test
    void aliasWithinItsOwnAnchor_hasNoEnd() {
        RuleCheck.rule("alias-bomb").in("""
                services:
                  a: {image: "a:1", command: &c [run, ⟦*c⟧]}
                """)
                .finds(Severity.ERROR, "The aliases of this file expand to more than 10000 values and could bring a machine to a halt; they are not followed.");
    }

    @Test
    void unknownServiceOfABuildContext_isReportedAtItsName() {
        RuleCheck.rule("undefined-service").in("""
                services:
                  a: {build: {context: ., additional_contexts: {base: "service:⟦nobody⟧", b: service:c, c: ./nobody}}}
                  b: {build: {context: ., additional_contexts: [base=service:⟦nobody⟧, b=service:c]}}
                  c: {image: "x:1"}
                """)
                .finds(Severity.ERROR, "'a' names 'nobody' in 'additional_contexts', but there is no service of that name in this file.",
                        "'b' names 'nobody' in 'additional_contexts', but there is no service of that name in this file.");
    }
}
