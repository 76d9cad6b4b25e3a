package org.sitewright.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.check.Finding;
import org.sitewright.check.Fix;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;
import org.sitewright.ui.control.Answer;
import org.sitewright.yaml.YamlPath;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The fields of a service through a real window: what is sent, and what is shown. */
@ExtendWith(ApplicationExtension.class)
class ServiceFormTest {
    private static final String TEXT = """
            x-common: &common
              restart: unless-stopped
            services:
              influxdb:
                image: influxdb:1.7
                restart: always
                container_name: "influx"
                hostname: db
                user: "9000"
                network_mode: bridge
                command: influxd run
              agent:
                <<: *common
                image: influxdb:1.8
                command: ["--site-hub", "ws://crossbar:8001/ws"]
                healthcheck:
                  interval: 30s
                  test: [CMD, "true"]
                logging: &log
                  driver: json-file
                x-note: a note
              other:
                <<: *common
                image: localhost:5000/so/ocs:v1@sha256:0ed5d5928d4737458944eb604cc8509e245c3e19d02ad83935398bc4b991aac7
                command:
                  - --log-dir
                  - /logs
              script:
                build: .
                command: |
                  one
                  two
            """;

    private InspectorHarness form;

    @Start
    void start(Stage stage) {
        form = new InspectorHarness(new FxRobot(), stage, TEXT);
    }

    private static YamlPath influxdb(String key) {
        return YamlPath.of("services", "influxdb", key);
    }

    @Test
    void theFieldsShowWhatStandsThere() {
        form.select("influxdb");
        assertThat(List.of("image", "tag", "restart", "container_name", "hostname", "user", "network_mode", "command").stream()
                .map(id -> form.field(id).getText()))
                .containsExactly("influxdb", "1.7", "always", "influx", "db", "9000", "bridge", "influxd run");
        assertThat(form.labels(".sw-title")).containsExactly("influxdb");
        assertThat(form.sender.edits).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"restart,no", "container_name,flux", "hostname,db2", "user,9001:9001", "network_mode,host", "command,influxd"})
    void aFieldSendsOnEnterAndOnLosingTheFocus(String key, String text) {
        form.select("influxdb");
        form.type(form.field(key), text);
        form.press(KeyCode.ENTER);
        assertThat(form.sender.edits).containsExactly(new Edit.SetValue(influxdb(key), text));
        form.type(form.field(key), text);
        form.leave();
        assertThat(form.sender.edits).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"image", "tag", "restart", "container_name", "hostname", "user", "network_mode", "command"})
    void escapeTakesBackAlsoWhatIsRefused(String id) {
        form.select("influxdb");
        TextField field = form.field(id);
        String before = field.getText();
        form.type(field, "something");
        form.press(KeyCode.ESCAPE);
        // The first one closes a list of suggestions, if there is one.
        form.press(KeyCode.ESCAPE);
        form.leave();
        assertThat(form.sender.edits).isEmpty();
        assertThat(field.getText()).isEqualTo(before);
        form.sender.answer = Answer.refused("It will not do.");
        form.type(field, "something");
        form.press(KeyCode.ENTER);
        assertThat(form.sender.edits).hasSize(1);
        assertThat(field.getText()).isEqualTo("something");
        assertThat(form.refusals()).containsExactly("It will not do.");
        form.press(KeyCode.ESCAPE);
        form.press(KeyCode.ESCAPE);
        assertThat(field.getText()).isEqualTo(before);
        assertThat(form.refusals()).isEmpty();
        assertThat(form.sender.told).isEmpty();
    }

    @Test
    void imageAndTagAreEditsOfTheirOwn() {
        form.select("influxdb");
        form.type(form.field("tag"), "1.8");
        form.press(KeyCode.ENTER);
        form.type(form.field("image"), "localhost:5000/influxdb");
        form.press(KeyCode.ENTER);
        form.type(form.field("image"), "influxdb:2.7");
        form.press(KeyCode.ENTER);
        assertThat(form.sender.edits).containsExactly(new Edit.SetImageTag("influxdb", "1.8"),
                new Edit.SetImageName("influxdb", "localhost:5000/influxdb"),
                new Edit.SetValue(influxdb("image"), "influxdb:2.7"));
    }

    @Test
    void aRegistrysPortIsNoTagAndADigestIsShown() {
        form.select("other");
        assertThat(form.field("image").getText()).startsWith("localhost:5000/so/ocs");
        assertThat(form.field("tag").getText()).isEqualTo("v1");
        assertThat(form.all(".hyperlink").stream().map(link -> ((Hyperlink) link).getText())).anyMatch(text -> text.contains("sha256:0ed5"));
    }

    @Test
    void theTagOffersWhatTheFileHasForTheSameImage() {
        form.select("influxdb");
        form.focus(form.field("tag"));
        form.press(KeyCode.ALT, KeyCode.DOWN);
        form.press(KeyCode.DOWN);
        form.press(KeyCode.DOWN);
        form.press(KeyCode.ENTER);
        assertThat(form.sender.edits).containsExactly(new Edit.SetImageTag("influxdb", "1.8"));
    }

    @Test
    void typingNarrowsTheSuggestionsAndEnterSendsWhatWasTyped() {
        form.select("influxdb");
        form.type(form.field("network_mode"), "service:ag");
        form.press(KeyCode.DOWN);
        form.press(KeyCode.ENTER);
        form.type(form.field("restart"), "on-failure");
        form.press(KeyCode.ENTER);
        assertThat(form.sender.edits).containsExactly(new Edit.SetValue(influxdb("network_mode"), "service:agent"),
                new Edit.SetValue(influxdb("restart"), "on-failure"));
    }

    @Test
    void anEmptiedFieldTakesTheKeyAway() {
        form.select("influxdb");
        form.type(form.field("hostname"), "");
        form.press(KeyCode.ENTER);
        assertThat(form.sender.edits).containsExactly(new Edit.Unset(influxdb("hostname")));
    }

    @Test
    void whatIsNotSetSaysWhatHolds() {
        form.select("script");
        assertThat(form.field("image").getPromptText()).isEqualTo("built on this machine");
        assertThat(form.field("container_name").getPromptText()).isEqualTo("yale-lab-script-1");
        assertThat(form.field("tag").isDisabled()).isTrue();
    }

    @Test
    void aCommandIsEditedInItsForm() {
        form.select("agent");
        TextField line = form.field("command");
        form.focus(line);
        assertThat(line.getText()).isEqualTo("[\"--site-hub\", \"ws://crossbar:8001/ws\"]");
        form.select("other");
        List<CommitField> words = form.all(".sw-command-words .sw-commit").stream().map(CommitField.class::cast).toList();
        assertThat(words.stream().map(CommitField::getText)).containsExactly("--log-dir", "/logs");
        form.type(words.get(1), "/data/logs");
        form.press(KeyCode.ENTER);
        assertThat(form.sender.edits).containsExactly(
                new Edit.SetValue(YamlPath.of("services", "other", "command").index(1), "/data/logs"));
        form.select("script");
        assertThat(form.field("command").isEditable()).isFalse();
        assertThat(form.field("command").getText()).contains("one").contains("two");
    }

    @Test
    void aSharedValueSaysWhereItComesFromAndWhoSharesIt() {
        form.select("agent");
        assertThat(form.labels(".sw-origin")).containsExactly("from &common");
        OriginChip chip = (OriginChip) form.all(".sw-origin").getFirst();
        ShownService shown = ShownService.of(form.session.snapshot(), "agent").orElseThrow();
        assertThat(chip.explanation("common", shown)).contains("agent, other").doesNotContain("influxdb");
        form.type(form.field("restart"), "no");
        form.press(KeyCode.ENTER);
        assertThat(form.sender.edits).containsExactly(new Edit.SetValue(YamlPath.of("services", "agent", "restart"), "no", Edit.Shared.ASK));
        form.select("influxdb");
        assertThat(form.labels(".sw-origin")).isEmpty();
    }

    @Test
    void otherKeysHaveSectionsThatLeadToTheirLines() {
        form.select("agent");
        assertThat(form.labels(".sw-setting-name")).containsExactly("test", "interval", "timeout", "retries", "start_period", "driver");
        List<Hyperlink> links = form.all(".sw-other-key").stream().map(Hyperlink.class::cast).toList();
        assertThat(links.stream().map(Hyperlink::getAccessibleText)).containsExactly("Show the lines of healthcheck in the text",
                "Show the lines of logging in the text");
        form.focus(links.getFirst());
        form.press(KeyCode.SPACE);
        assertThat(form.revealed).containsExactly(YamlPath.of("services", "agent", "healthcheck"));
    }

    @Test
    void theHeadLeadsToTheServicesLines() {
        form.select("influxdb");
        Hyperlink lines = form.find(".hyperlink", Hyperlink.class, link -> link.getText().equals("lines 4–11"));
        form.focus(lines);
        form.press(KeyCode.SPACE);
        assertThat(form.revealed).containsExactly(YamlPath.of("services", "influxdb"));
    }

    @Test
    void findingsStandAtTheirFieldWithFixesAndAReason() {
        form.select("influxdb");
        int tag = TEXT.indexOf("1.7");
        Edit fix = new Edit.SetImageTag("influxdb", "1.8");
        form.showFindings(new Finding("image.tag", Severity.WARNING, InspectorHarness.FILE, new TextRange(tag, tag + 3), influxdb("image"),
                        "The tag is old.", List.of(new Fix("Set it to 1.8", fix))),
                new Finding("restart", Severity.ERROR, InspectorHarness.FILE, TextRange.at(0), influxdb("restart"), "No such policy.", List.of()));
        assertThat(form.field("tag").getStyleClass()).contains("sw-warn");
        assertThat(form.field("image").getStyleClass()).doesNotContain("sw-warn", "sw-error");
        assertThat(form.field("restart").getStyleClass()).contains("sw-error");
        assertThat(form.field("hostname").getStyleClass()).doesNotContain("sw-warn", "sw-error");
        form.focus(form.find(".sw-hint-link", Hyperlink.class, link -> link.getText().equals("Set it to 1.8")));
        form.press(KeyCode.SPACE);
        form.focus(form.find(".sw-hint-link", Hyperlink.class, link -> link.getText().equals("Why?")));
        form.press(KeyCode.SPACE);
        assertThat(form.sender.edits).containsExactly(fix);
        assertThat(form.explained).containsExactly("image.tag");
        form.showFindings();
        assertThat(form.field("tag").getStyleClass()).doesNotContain("sw-warn");
        assertThat(form.all(".sw-hint-link")).isEmpty();
    }

    @Test
    void aChangeElsewhereLeavesWhatIsBeingTyped() {
        form.select("influxdb");
        TextField hostname = form.field("hostname");
        form.type(hostname, "db-new");
        form.write(TEXT.replace("restart: always", "restart: no"));
        assertThat(form.field("restart").getText()).isEqualTo("no");
        assertThat(hostname.getText()).isEqualTo("db-new");
        form.write(TEXT.replace("hostname: db", "hostname: theirs"));
        assertThat(hostname.getText()).isEqualTo("theirs");
        form.leave();
        assertThat(form.sender.edits).isEmpty();
    }

    @Test
    void whatWasTypedIsSentForItsOwnServiceWhenAnotherIsSelected() {
        form.select("influxdb");
        form.type(form.field("hostname"), "db9");
        form.select("agent");
        assertThat(form.sender.edits).containsExactly(new Edit.SetValue(influxdb("hostname"), "db9"));
        assertThat(form.field("hostname").getText()).isEmpty();
    }

    @Test
    void aVanishedServiceLeavesASentenceAndSendsNothing() {
        form.select("influxdb");
        form.type(form.field("hostname"), "db9");
        form.write("services:\n  agent:\n    image: a:1\n");
        assertThat(form.labels(".sw-empty")).singleElement().asString().contains("influxdb");
        assertThat(form.sender.edits).isEmpty();
        form.select("agent");
        assertThat(form.field("image").getText()).isEqualTo("a");
    }

    @Test
    void whileTheTextIsBrokenTheLastReadingIsShownAndNotEdited() {
        form.select("influxdb");
        form.write(TEXT.replace("    hostname: db\n", "    hostname: \"db\n"));
        assertThat(form.labels(".sw-chip")).contains("last good reading");
        assertThat(form.field("hostname").getText()).isEqualTo("db");
        assertThat(form.field("hostname").isDisabled()).isTrue();
        form.write(TEXT);
        assertThat(form.labels(".sw-chip")).doesNotContain("last good reading");
        assertThat(form.field("hostname").isDisabled()).isFalse();
    }

    @Test
    void f1TellsWhatAKeyDoes(FxRobot robot) {
        form.select("influxdb");
        form.focus(form.field("restart"));
        form.press(KeyCode.F1);
        assertThat(robot.listWindows().stream().flatMap(window -> window.getScene().getRoot().lookupAll(".sw-key-help .label").stream())
                .map(label -> ((Label) label).getText())).anyMatch(text -> text.contains("When Docker starts the container"));
    }

    @Test
    void aFieldIsFoundByItsPath(FxRobot robot) {
        form.select("influxdb");
        robot.interact(() -> {
            assertThat(form.view.focusField(influxdb("user"))).isTrue();
            assertThat(form.field("user").isFocused()).isTrue();
            assertThat(form.view.focusField(YamlPath.of("services", "agent", "user"))).isFalse();
            assertThat(form.view.focusField(influxdb("healthcheck"))).isFalse();
            form.view.focusForm();
            assertThat(form.field("image").isFocused()).isTrue();
        });
    }
}
