package org.sitewright.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.Reference;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

/** Renaming what is declared, and anchors: everywhere that they are named, and nowhere else. */
class RenamesTest {
    private static final SiteFile MAIN = new SiteFile("compose.yaml");
    private static final SiteFile OVERRIDE = new SiteFile("compose.override.yaml");
    private static final SiteFile OTHER = new SiteFile("web/compose.yaml");
    private static final EditPlanner PLANNER = new EditPlanner(KeyTable.load());

    private static SitePart part(SiteFile file, String text, SiteFile project) {
        return new SitePart(file, new ComposeReader().read(new YamlReader().read(SourceText.of(text))), project);
    }

    private static Map<SiteFile, String> after(Edit edit, SitePart... parts) throws EditException {
        Site site = new Site("lab", List.of(parts), Variables.NONE);
        return PLANNER.plan(site, MAIN, edit).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().tree().text().content()));
    }

    private static String after(String text, Edit edit) throws EditException {
        return after(edit, part(MAIN, text, MAIN)).getOrDefault(MAIN, text);
    }

    private static Edit.RenameDeclared rename(Reference.Kind kind, String name, String newName) {
        return new Edit.RenameDeclared(kind, name, newName, false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "VOLUME | store:/data | db:/data", "VOLUME | store:/data:ro | db:/data:ro", "VOLUME | \"store:/data\" # kept | \"db:/data\" # kept",
        "VOLUME | {type: volume, source: store, target: /data} | {type: volume, source: db, target: /data}", "VOLUME | ./store:/data | ./store:/data",
        "VOLUME | storeroom:/data | storeroom:/data", "VOLUME | /store:/store | /store:/store"})
    void aVolume_inEachFormOfMounts(Reference.Kind kind, String mount, String renamed) throws EditException {
        String text = "volumes:\n  store:\nservices:\n  a:\n    image: b:1\n    volumes:\n      - %s\n";
        assertThat(after(text.formatted(mount), rename(kind, "store", "db"))).isEqualTo(text.replace("  store:", "  db:").formatted(renamed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "NETWORK | networks: [lab, other] | networks: [lan, other]", "NETWORK | networks: {lab: {aliases: [lab]}} | networks: {lan: {aliases: [lab]}}",
        "NETWORK | networks: {lab: } | networks: {lan: }", "NETWORK | network_mode: lab | network_mode: lab",
        "SECRET | secrets: [lab] | secrets: [lan]", "SECRET | secrets: [{source: lab, target: lab}] | secrets: [{source: lan, target: lab}]",
        "SECRET | build: {context: ., secrets: [lab]} | build: {context: ., secrets: [lan]}",
        "SECRET | build: {context: ., secrets: [{source: lab}]} | build: {context: ., secrets: [{source: lan}]}",
        "CONFIG | configs: [lab] | configs: [lan]", "CONFIG | credential_spec: {config: lab} | credential_spec: {config: lan}"})
    void whatElseIsDeclared_inEachForm(Reference.Kind kind, String key, String renamed) throws EditException {
        String section = kind.name().toLowerCase(java.util.Locale.ROOT) + "s";
        String text = "services:\n  lab:\n    image: lab:1\n    hostname: lab\n    %s\n" + section + ":\n  %s:\n    x-note: lab\n";
        assertThat(after(text.formatted(key, "lab"), rename(kind, "lab", "lan"))).isEqualTo(text.formatted(renamed, "lan"));
    }

    @Test
    void aVolumeKeepsItsData_ifAskedTo() throws EditException {
        Edit edit = new Edit.RenameDeclared(Reference.Kind.VOLUME, "store", "db", true);
        assertThat(after("services:\n  a:\n    volumes: [\"store:/x\"]\nvolumes:\n  store:\n  b:\n", edit))
                .isEqualTo("services:\n  a:\n    volumes: [\"db:/x\"]\nvolumes:\n  db:\n    name: lab_store\n  b:\n");
        String named = "services:\n  a:\n    volumes: [\"%1$s:/x\"]\nvolumes:\n  %1$s:\n    name: mine\n";
        assertThat(after(named.formatted("store"), edit)).isEqualTo(named.formatted("db"));
    }

    @Test
    void inAllFilesOfTheProject_andInNoOther() throws EditException {
        String override = "services:\n  a:\n    networks: [lab]\n";
        assertThat(after(rename(Reference.Kind.NETWORK, "lab", "lan"), part(MAIN, "networks:\n  lab:\nservices:\n  a:\n    image: b:1\n", MAIN),
                part(OVERRIDE, override, MAIN), part(OTHER, "networks:\n  lab:\n" + override, OTHER)))
                .isEqualTo(Map.of(MAIN, "networks:\n  lan:\nservices:\n  a:\n    image: b:1\n", OVERRIDE, override.replace("lab", "lan")));
    }

    @Test
    void whatComesFromAnAnchor_once_there() throws EditException {
        String text = "x-a: &a\n  volumes: ['%1$s:/x']\nservices:\n  a: {<<: *a, image: b:1}\n  b: {<<: *a, image: b:1}\nvolumes: {%1$s: }\n";
        assertThat(after(text.formatted("store"), rename(Reference.Kind.VOLUME, "store", "db"))).isEqualTo(text.formatted("db"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"gone | x | Under volumes, there is no gone", "a | b | b stands under volumes already", "a | x y | cannot be a name"})
    void whatCannotBe_isRefused(String name, String newName, String words) {
        assertThatThrownBy(() -> after("volumes:\n  a:\n  b:\nservices: {}\n", rename(Reference.Kind.VOLUME, name, newName)))
                .isInstanceOf(EditException.class).hasMessageContaining(words);
    }

    private static final String ANCHORED = """
            x-a: &env  # &env, *env
              A: "*env"
            x-b: !t &env {B: 1}
            services:
              a:
                environment: *env
              b:
                environment: {<<: [*env, *env-2]}
            x-c: &env-2 {C: 1}
            """;

    @Test
    void anAnchor_andTheAliasesThatMeanIt() throws EditException {
        String renamed = ANCHORED.replace("!t &env ", "!t &vars ").replace(": *env\n", ": *vars\n").replace("[*env,", "[*vars,");
        for (String at : List.of("env {B", "env\n  b:", "env, *env-2")) {
            assertThat(after(ANCHORED, new Edit.RenameAnchor(ANCHORED.indexOf(at), "vars"))).isEqualTo(renamed);
        }
        assertThat(after(ANCHORED, new Edit.RenameAnchor(ANCHORED.indexOf("env  #"), "vars"))).isEqualTo(ANCHORED.replace("&env  #", "&vars  #"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"env {B | env-2 | There is an anchor &env-2 already", "env {B | a b | cannot be the name of an anchor",
        "image | x | There is no anchor or alias at this place", "environment | x | There is no anchor"})
    void anAnchorThatCannotBe_isRefused(String at, String newName, String words) {
        int offset = Math.max(0, ANCHORED.indexOf(at));
        assertThatThrownBy(() -> after(ANCHORED, new Edit.RenameAnchor(offset, newName))).isInstanceOf(EditException.class).hasMessageContaining(words);
    }
}
