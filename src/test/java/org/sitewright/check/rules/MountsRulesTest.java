package org.sitewright.check.rules;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitewright.check.Severity;
import org.sitewright.compose.Reference;
import org.sitewright.edit.Edit;
import org.sitewright.yaml.YamlPath;

/** Mounts and environment entries. */
class MountsRulesTest {
    @Test
    void absoluteBindMount_isReportedAtItsSource_withTwoWaysOut() {
        RuleCheck.rule("absolute-bind-mount").in("""
                services:
                  agg:
                    image: a:1
                    volumes:
                      - "⟦/mnt/raid2/data⟧:/data:rw"
                      - ⟦~/x⟧:/x
                      - type: bind
                        source: ⟦/srv/conf.yaml⟧
                        target: /conf.yaml
                """)
                .finds(Severity.INFO, "agg mounts /mnt/raid2/data, a folder of this machine only.",
                        "agg mounts ~/x, a folder of one user: under sudo or at boot it is another one.",
                        "agg mounts /srv/conf.yaml, a folder of this machine only.")
                .at("services.agg.volumes[0]", "services.agg.volumes[1]", "services.agg.volumes[2]")
                .offers("Write ${DATA_DIR:-/mnt/raid2/data}, so that .env can change it", "Mount the volume 'agg-data' instead (data are not copied)")
                .byEdits(new Edit.SetMount("agg", 0, "${DATA_DIR:-/mnt/raid2/data}:/data:rw", Edit.Shared.ASK),
                        new Edit.Several(List.of(new Edit.SetMount("agg", 0, "agg-data:/data:rw", Edit.Shared.ASK),
                                new Edit.Declare(Reference.Kind.VOLUME, "agg-data"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/var/run/docker.sock:/var/run/docker.sock", "/etc/localtime:/etc/localtime:ro", "/dev/ttyUSB0:/dev/x", "/dev/:/dev",
            "/sys:/sys", "/:/host:ro", "./data:/data", "../x:/x", "data:/data", "/data", "${OCS_CONFIG_DIR}:/config:ro",
            "/tmp/.X11-unix:/tmp/.X11-unix"})
    void mountThatEveryMachineHas_isFine(String mount) {
        RuleCheck.rule("absolute-bind-mount").in("services: {a: {image: a:1, volumes: [\"%s\"]}}".formatted(mount)).findsNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$HOME/x", "${HOME}", "/home/me/x", "~"})
    void folderOfOneUser_hasItsOwnWords(String source) {
        RuleCheck.rule("absolute-bind-mount").in("services: {a: {image: a:1, volumes: [\"⟦%s⟧:/x\"]}}".formatted(source))
                .finds(Severity.INFO, "a mounts " + source + ", a folder of one user: under sudo or at boot it is another one.");
    }

    @Test
    void mountOfASharedBlock_isReportedOnceWhereItStands() {
        RuleCheck.rule("absolute-bind-mount").in("""
                x-mounts: &mounts
                  - /data:/data
                services:
                  a: {image: "a:1", volumes: *mounts}
                  b: {image: "a:1", volumes: *mounts}
                  c: {image: "a:1", volumes: ["⟦/own⟧:/own"]}
                """.replace("- /data:/data", "- ⟦/data:/data⟧"))
                .finds(Severity.INFO, "a mounts /data, a folder of this machine only.", "c mounts /own, a folder of this machine only.");
    }

    @Test
    void mountsAtOnePath_areAnError() {
        RuleCheck.rule("covered-mount").in("""
                services:
                  a: {image: "a:1", volumes: [./data:/data, ⟦other:/data/⟧, ./twice:/twice, ./twice:/twice, "${D}:${T}", "${E}:${T}"]}
                """)
                .finds(Severity.ERROR, "In 'a' both ./data and other are mounted at /data, where only one can be seen.")
                .offers("Delete the mount other:/data/").byEdits(new Edit.RemoveMount("a", "other:/data/"));
    }

    @Test
    void mountInsideOfAnother_isAWarning_butForUnnamedVolumes() {
        RuleCheck.rule("covered-mount").in("""
                services:
                  a:
                    image: a:1
                    volumes:
                      - ⟦./hk:/data/hk⟧
                      - ./data:/data
                      - ./data-b:/data-b
                      - /data/keep
                      - ⟦type: bind
                        source: ./deep
                        target: /data/hk/deep⟧
                """)
                .finds(Severity.WARNING, "In 'a' /data/hk lies inside of the mount /data: what that has there is hidden behind ./hk.",
                        "In 'a' /data/hk/deep lies inside of the mount /data/hk: what that has there is hidden behind ./deep.")
                .offers("Delete the mount ./hk:/data/hk");
    }

    @Test
    void entryTwice_isReportedWhereItHasNoEffect() {
        RuleCheck.rule("duplicate-environment").in("""
                services:
                  a:
                    image: a:1
                    environment:
                      - ⟦INSTANCE_ID=one⟧
                      - LOGLEVEL=info
                      - ⟦"PASSWORD=x"⟧
                      - INSTANCE_ID=two
                      - PASSWORD=y
                      - SAME=1
                      - SAME=1
                  b: {image: "b:1", environment: {A: 1}}
                """)
                .finds(Severity.WARNING, "'a' sets INSTANCE_ID more than once; the last one counts, which is 'two'.",
                        "'a' sets PASSWORD more than once; the last one counts.")
                .offers("Delete the INSTANCE_ID that has no effect")
                .byEdits(new Edit.Unset(YamlPath.of("services", "a", "environment").index(0)));
    }
}
