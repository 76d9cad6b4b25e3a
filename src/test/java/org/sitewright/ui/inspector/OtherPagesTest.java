package org.sitewright.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitewright.edit.Edit;
import org.sitewright.session.Selection;
import org.sitewright.yaml.YamlPath;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The site at a glance, several services, and declared things. */
@ExtendWith(ApplicationExtension.class)
class OtherPagesTest {
    private InspectorHarness form;

    @Start
    void start(Stage stage) {
        form = new InspectorHarness(new FxRobot(), stage, InspectorHarness.sample());
    }

    @Test
    void portsOfTheHostAreSortedByNumber() {
        OverviewFacts facts = OverviewFacts.of(form.session.snapshot());
        assertThat(facts.ports().stream().map(port -> port.port() + " " + port.address() + " " + port.service())).containsExactly(
                "3000 127.0.0.1 grafana", "3002 127.0.0.1 ocs-web", "8001 127.0.0.1 crossbar", "8086  influxdb");
        assertThat(facts.onHost()).containsExactly("ocs-LSA99ZZ");
        assertThat(facts.volumes().stream().map(use -> use.name() + use.services())).containsExactly(
                "grafana-storage[grafana]", "influxdb-storage[influxdb]");
        assertThat(facts.networks()).singleElement().satisfies(use -> {
            assertThat(use.name()).isEqualTo("default");
            assertThat(use.declared()).isFalse();
            assertThat(use.services()).hasSize(9).doesNotContain("ocs-LSA99ZZ");
        });
    }

    @Test
    void theOverviewLeadsToServicesAndVolumes() {
        assertThat(form.labels(".sw-title")).containsExactly("yale-lab");
        follow("grafana");
        assertThat(form.session.selection().services()).containsExactly("grafana");
        assertThat(form.labels(".sw-title")).containsExactly("grafana");
        form.select();
        follow("influxdb-storage");
        assertThat(form.labels(".sw-title")).containsExactly("influxdb-storage");
        follow("influxdb");
        assertThat(form.labels(".sw-title")).containsExactly("influxdb");
    }

    private void follow(String text) {
        form.focus(form.find(".hyperlink", Hyperlink.class, link -> link.getText().equals(text)));
        form.press(KeyCode.SPACE);
    }

    @Test
    void theOverviewFollowsTheText() {
        form.write(InspectorHarness.sample().replace("8086:8086", "18086:8086"));
        assertThat(form.labels(".sw-fact .label")).contains("18086").doesNotContain("8086");
    }

    @Test
    void anImageThatADigestOrAVariableFixesIsNotWithoutATag() {
        String digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
        form.write("services:\n  a:\n    image: one@" + digest + "\n  b:\n    image: two:1.8@" + digest
                + "\n  c:\n    image: three${TAG}\n  d:\n    image: four\n");
        assertThat(form.labels(".sw-fact .label")).containsSubsequence("four", "no tag", "one", "sha256:0123456789ab…", "three${TAG}",
                "in the variable", "two", "1.8");
        form.select("a", "d");
        form.write("services:\n  a:\n    image: one@" + digest + "\n  d:\n    image: one@" + digest.replace("0123", "4567") + "\n");
        form.select("a", "d");
        assertThat(form.field("tag-of-all").getPromptText()).isEqualTo("by digest");
    }

    @Test
    void severalServicesWithOneImageGetOneTagAtOnce() {
        form.select("ocs-registry", "ocs-aggregator");
        assertThat(form.labels(".sw-title")).containsExactly("2 services");
        form.type(form.field("tag-of-all"), "v0.11.4");
        form.press(KeyCode.ENTER);
        assertThat(form.sender.edits).containsExactly(new Edit.Several(List.of(new Edit.SetImageTag("ocs-registry", "v0.11.4"),
                new Edit.SetImageTag("ocs-aggregator", "v0.11.4"))));
    }

    @Test
    void severalServicesAreRemovedInOneStep() {
        form.select("grafana", "ocs-web");
        assertThat(form.all("#sw-field-tag-of-all")).isEmpty();
        form.focus(form.find("#sw-remove-several", Button.class, _ -> true));
        form.press(KeyCode.SPACE);
        assertThat(form.sender.edits).containsExactly(new Edit.Several(List.of(new Edit.RemoveService("grafana"),
                new Edit.RemoveService("ocs-web"))));
    }

    @Test
    void aNetworkTellsWhoUsesItAndWhereItStands(FxRobot robot) {
        form.write("""
                networks:
                  dmz:
                    external: true
                services:
                  a:
                    image: a:1
                    networks: [dmz]
                  b:
                    image: b:1
                """);
        robot.interact(() -> form.session.select(Selection.of(form.session.snapshot().file(), YamlPath.of("networks", "dmz")), this));
        InspectorHarness.settle();
        assertThat(form.labels(".sw-title")).containsExactly("dmz");
        assertThat(form.all(".sw-fact .hyperlink").stream().map(link -> ((Hyperlink) link).getText())).containsExactly("a");
        assertThat(form.labels(".sw-setting-name")).containsExactly("name", "driver", "external");
        follow("line 2");
        assertThat(form.revealed).containsExactly(YamlPath.of("networks", "dmz"));
    }

    @Test
    void aBlockOfTheUsersOwnHasTheKeysOfThePlaceWhereItIsUsed(FxRobot robot) {
        form.write("""
                x-logging: &logging
                  driver: json-file
                services:
                  a:
                    image: a:1
                    logging: *logging
                """);
        robot.interact(() -> form.session.select(Selection.of(form.session.snapshot().file(), YamlPath.of("x-logging", "driver")), this));
        InspectorHarness.settle();
        assertThat(form.labels(".sw-title")).containsExactly("x-logging");
        assertThat(form.all(".sw-fact .hyperlink").stream().map(link -> ((Hyperlink) link).getText())).containsExactly("a");
        robot.interact(() -> form.view.focusField(YamlPath.of("x-logging", "driver")));
        form.type((TextField) form.elsewhere.getScene().getFocusOwner(), "local");
        form.press(KeyCode.ENTER);
        assertThat(form.sender.edits).containsExactly(new Edit.SetValue(YamlPath.of("x-logging", "driver"), "local"));
    }

    @Test
    void theFileHasAFieldForItsNameAndItsProfiles(FxRobot robot) {
        form.write("""
                include: [other.yaml]
                services:
                  a:
                    image: a:1
                    profiles: [test]
                """);
        form.select();
        assertThat(form.all(".check-box").stream().map(box -> ((CheckBox) box).getText())).containsExactly("test");
        robot.interact(() -> form.view.focusField(YamlPath.of("name")));
        form.type((TextField) form.elsewhere.getScene().getFocusOwner(), "lab");
        form.press(KeyCode.ENTER);
        robot.interact(() -> form.view.focusField(YamlPath.of("include").index(0)));
        form.type((TextField) form.elsewhere.getScene().getFocusOwner(), "agents.yaml");
        form.press(KeyCode.ENTER);
        assertThat(form.sender.edits).containsExactly(new Edit.SetValue(YamlPath.of("name"), "lab"),
                new Edit.SetValue(YamlPath.of("include").index(0), "agents.yaml"));
    }

    @Test
    void aClosedViewNoLongerFollows(FxRobot robot) {
        robot.interact(form.view::close);
        form.select("grafana");
        assertThat(form.labels(".sw-title")).containsExactly("yale-lab");
    }
}
