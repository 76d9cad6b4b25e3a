package org.sitewright.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.yaml.YamlPath;

/** Rules that compare files of a site which Compose reads one by one. */
class CrossFileRulesTest {
    private static final String NET = "networks: {default: {external: true, name: ocs-net}}\n";

    // --- names of services

    @Test
    void sameNameOnOneNetwork_isAmbiguous() {
        RuleCheck.rule("ambiguous-service-name").in(NET + "services: {⟦crossbar⟧: {image: c:1}, agent: {image: a:1}}")
                .beside("test/compose.yaml", NET + "services: {crossbar: {image: c:1}}")
                .finds(Severity.WARNING, "There is a 'crossbar' in test/compose.yaml too, and both are on 'ocs-net': "
                        + "who asks for it there reaches one or the other by chance.")
                .at("services.crossbar");
    }

    @Test
    void sameNameOnOtherNetworks_isNot() {
        RuleCheck.rule("ambiguous-service-name").in(NET + "services: {crossbar: {image: c:1}}")
                .beside("test/compose.yaml", "services: {crossbar: {image: c:1}}").findsNothing();
        RuleCheck.rule("ambiguous-service-name").in(NET + "services: {crossbar: {image: c:1, network_mode: host}}")
                .beside("test/compose.yaml", NET + "services: {crossbar: {image: c:1}}").findsNothing();
    }

    @Test
    void aServiceThatAnOverrideFileChanges_isOneService() {
        RuleCheck.rule("ambiguous-service-name").in(NET + "services: {crossbar: {image: c:1}}")
                .beside("docker-compose.override.yaml", NET + "services: {crossbar: {restart: always}}").findsNothing();
    }

    @Test
    void aServiceThatAnIncludedFileHasToo_isMerged() {
        RuleCheck.rule("merged-service").in("include: [web/compose.yaml]\nservices: {⟦db⟧: {image: a:1}, agent: {image: a:1}}")
                .including("web/compose.yaml", "services: {db: {image: a:2}, grafana: {image: g:1}}")
                .finds(Severity.WARNING, "There is a 'db' in web/compose.yaml too. include makes both one project: "
                        + "Compose merges the two without a word, and what runs is neither.")
                .at("services.db");
    }

    @Test
    void aVolumeThatAnIncludedFileMounts_isInUse() {
        String declared = "include: [web/compose.yaml]\nservices: {agent: {image: a:1}}\nvolumes: {%s: }";
        RuleCheck.rule("unused-volume").in(declared.formatted("data"))
                .including("web/compose.yaml", "services: {db: {image: a:2, volumes: ['data:/d']}}").findsNothing();
        RuleCheck.rule("unused-volume").in(declared.formatted("⟦data⟧"))
                .including("web/compose.yaml", "services: {db: {image: a:2, volumes: ['other:/d']}}")
                .finds(Severity.INFO, "The volume 'data' is declared, but no service mounts it; what it holds is not in use.");
    }

    @Test
    void servicesOfProjectsOfTheirOwn_areNotMerged_andAnOverrideFileIsMeantTo() {
        RuleCheck.rule("merged-service").in("services: {db: {image: a:1}}").beside("web/compose.yaml", "services: {db: {image: a:2}}").findsNothing();
        RuleCheck.rule("merged-service").in("services: {db: {image: a:1}}")
                .including("docker-compose.override.yaml", "services: {db: {image: a:2}}").findsNothing();
    }

    @Test
    void anIncludedFileMayNameWhatTheIncludingOneHas() {
        String names = "services: {a: {image: a:1, depends_on: [db], links: [db], networks: [lab], volumes: ['data:/d']}}";
        for (String rule : List.of("undefined-dependency", "undefined-service", "undefined-network", "undefined-volume")) {
            RuleCheck.rule(rule).in(names).includedBy("compose.yaml",
                    "include: [docker-compose.yaml]\nservices: {db: {image: a:1}}\nnetworks: {lab: }\nvolumes: {data: }").findsNothing();
        }
    }

    @Test
    void aServiceOfAnIncludedFile_isNotAmbiguousInItsOwnProject() {
        RuleCheck.rule("ambiguous-service-name").in("include: [web/compose.yaml]\n" + NET + "services: {db: {image: a:1}}")
                .including("web/compose.yaml", NET + "services: {db: {image: a:2}}").findsNothing();
    }

    // --- container names and ports

    @Test
    void oneServiceNameInTwoFiles_isTwoServicesForContainerNamesAndPorts() {
        RuleCheck.rule("duplicate-container-name").in("services: {db: {image: a:1, container_name: ⟦db⟧}}")
                .beside("test/compose.yaml", "services: {db: {image: a:1, container_name: db}}")
                .finds(Severity.ERROR, "The container name 'db' of 'db' is taken by 'db' of test/compose.yaml already: only one of both can start.");
        RuleCheck.rule("duplicate-host-port").in("services: {db: {image: a:1, ports: [⟦\"8086:8086\"⟧]}}")
                .beside("test/compose.yaml", "services: {db: {image: a:1, ports: ['8086:8086']}}")
                .finds(Severity.ERROR, "'db' and, in test/compose.yaml, 'db' both publish port 8086/tcp of this machine: "
                        + "whichever starts second will fail.");
    }

    // --- networks

    @Test
    void aFileThatIsNotOnTheNetworkOfTheOthers_isToldAtItsServices() {
        RuleCheck.rule("network-apart").in("⟦services⟧: {agent: {image: a:1}}")
                .beside("web/compose.yaml", NET + "services: {grafana: {image: g:1}}")
                .beside("crossbar/compose.yaml", NET + "services: {crossbar: {image: c:1}}")
                .finds(Severity.WARNING, "No service of docker-compose.yaml is on 'ocs-net', which joins web/compose.yaml and other files of "
                        + "this site: across files nobody finds them by name.")
                .offers("Make 'ocs-net' the default network of this file");
    }

    @Test
    void aFileThatOnlyOneOtherIsNotJoinedTo_isNotTold() {
        RuleCheck.rule("network-apart").in("services: {agent: {image: a:1}}")
                .beside("web/compose.yaml", NET + "services: {grafana: {image: g:1}}").findsNothing();
    }

    @Test
    void aFileOfTheHostsNetworkAlone_needsNoOther() {
        RuleCheck.rule("network-apart").in("services: {agent: {image: a:1, network_mode: host}}")
                .beside("web/compose.yaml", NET + "services: {grafana: {image: g:1}}")
                .beside("crossbar/compose.yaml", NET + "services: {crossbar: {image: c:1}}").findsNothing();
    }

    @Test
    void aMistypedNetwork_isToldAtItsName_inBothForms() {
        YamlPath network = YamlPath.of("networks", "default");
        RuleCheck.rule("network-apart").in("networks: {default: {external: true, name: ⟦ocs_net⟧}}\nservices: {agent: {image: a:1}}")
                .beside("web/compose.yaml", NET + "services: {grafana: {image: g:1}}")
                .finds(Severity.WARNING, "'ocs_net' is called 'ocs-net' in web/compose.yaml: as they are written these are two networks, "
                        + "and nobody finds the other's services.")
                .offers("Call the network 'ocs-net'").byEdits(new Edit.SetValue(network.key("name"), "ocs-net"));
        RuleCheck.rule("network-apart").in("networks: {default: {external: {name: ⟦ocs-ent⟧}}}\nservices: {agent: {image: a:1}}")
                .beside("web/compose.yaml", NET + "services: {grafana: {image: g:1}}")
                .finds(Severity.WARNING, "'ocs-ent' is called 'ocs-net' in web/compose.yaml: as they are written these are two networks, "
                        + "and nobody finds the other's services.")
                .byEdits(new Edit.SetValue(network.key("external").key("name"), "ocs-net"));
        RuleCheck.rule("network-apart").in("networks: {⟦ocsnet⟧: {external: true}}\nservices: {agent: {image: a:1, networks: [ocsnet]}}")
                .beside("web/compose.yaml", NET + "services: {grafana: {image: g:1}}")
                .finds(Severity.WARNING, "'ocsnet' is called 'ocs-net' in web/compose.yaml: as they are written these are two networks, "
                        + "and nobody finds the other's services.")
                .byEdits(new Edit.SetValue(YamlPath.of("networks", "ocsnet", "name"), "ocs-net"));
    }

    @Test
    void oneNetworkInTwoForms_isOne() {
        RuleCheck.rule("network-apart").in("networks: {x: {external: {name: '${NET:-ocs-net}'}}}\nservices: {agent: {image: a:1, networks: [x]}}")
                .beside("web/compose.yaml", NET + "services: {grafana: {image: g:1}}").findsNothing();
    }

    // --- volumes

    @Test
    void aVolumeOfTwoOwners_isToldAtBoth_andOnlyTheSecondMayLeaveItToTheFirst() {
        String volume = "services: {db: {image: a:1, volumes: [data:/d]}}\nvolumes: {data: {name: %s}}";
        RuleCheck.rule("shared-volume").in(volume.formatted("⟦lab-data⟧"))
                .beside("backup/compose.yaml", volume.formatted("lab-data"))
                .finds(Severity.WARNING, "The volume 'lab-data' is declared in backup/compose.yaml too, as its own: 'down -v' of one deletes "
                        + "the data of both.")
                .offers();
        assertThat(RuleCheck.rule("shared-volume").in(volume.formatted("lab-data")).beside("a/compose.yaml", volume.formatted("lab-data"))
                .ofOther("a/compose.yaml")).singleElement().satisfies(finding -> assertThat(finding.fixes()).singleElement()
                        .satisfies(fix -> assertThat(fix.edit()).isEqualTo(new Edit.SetValue(YamlPath.of("volumes", "data", "external"), "true"))));
    }

    @Test
    void volumesOfTwoProjectsAreTwo_unlessTheyAreNamed_andAnExternalOneHasNoSecondOwner() {
        String plain = "services: {db: {image: a:1, volumes: [data:/d]}}\nvolumes: {data: }";
        RuleCheck.rule("shared-volume").in(plain).beside("a/compose.yaml", plain).findsNothing();
        RuleCheck.rule("shared-volume").in("services: {db: {image: a:1, volumes: [data:/d]}}\nvolumes: {data: {name: x}}")
                .beside("a/compose.yaml", "services: {b: {image: a:1, volumes: [data:/d]}}\nvolumes: {data: {name: x, external: true}}")
                .findsNothing();
    }

    @Test
    void aVolumeIsCalledAfterItsProject_whichTheOtherMayName() {
        RuleCheck.rule("shared-volume").in("services: {db: {image: a:1, volumes: [data:/d]}}\nvolumes: {⟦data⟧: }")
                .beside("backup/compose.yaml", "services: {b: {image: a:1, volumes: [data:/d]}}\nvolumes: {data: {name: site_data}}")
                .finds(Severity.WARNING, "The volume 'site_data' is declared in backup/compose.yaml too, as its own: 'down -v' of one deletes "
                        + "the data of both.");
    }
}
