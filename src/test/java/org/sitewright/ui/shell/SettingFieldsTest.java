package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitewright.check.Finding;
import org.sitewright.yaml.YamlPath;
import org.testfx.framework.junit5.Start;

/** The fields of keys that not every service has: each kind of field, and what adds them. */
class SettingFieldsTest extends WindowCase {
    private static final String TEXT = """
            x-logging: &logging
              driver: json-file
              options:
                max-size: 10m

            services:
              camera:
                image: simonsobs/socs:v0.6.2
                privileged: true   # for the bus
                stop_grace_period: 30s
                healthcheck:
                  test: ["CMD", "true"]   # quick
                  interval: 30s
                cap_add: [SYS_NICE, NET_ADMIN]
                env_file:
                  # the common ones
                  - common.env
                  - path: camera.env
                    required: false
                labels:
                  colour: "blue"
                extra_hosts:
                  - "gate:10.0.0.1"
                build:
                  dockerfile_inline: |
                    FROM debian:12
                    RUN true
                logging: *logging
                ulimits:
                  nproc: {soft: 100, hard: 200}

              other:
                image: simonsobs/socs:v0.6.2
                logging: *logging
            """;

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @BeforeEach
    void openTheCamera() {
        window.open(TEXT);
        window.select("camera");
    }

    private Node focus(Object... steps) {
        YamlPath path = YamlPath.of("services", "camera");
        for (Object step : steps) {
            path = step instanceof Integer index ? path.index(index) : path.key((String) step);
        }
        YamlPath wanted = path;
        assertThat(window.<Boolean>ask(() -> window.view().inspector().focusField(wanted))).as(path.toString()).isTrue();
        WindowHarness.settle();
        return focused();
    }

    private Node focused() {
        return window.ask(() -> window.stage.getScene().getFocusOwner());
    }

    private void fill(String text, KeyCode end, Object... steps) {
        window.fill((TextField) focus(steps), text, end);
    }

    @Test
    void aTextIsCommittedOnEnterAndTakenBackByEscape() {
        fill("1m30s", KeyCode.ENTER, "stop_grace_period");
        assertThat(changedLines(TEXT, window.text())).containsExactly("-    stop_grace_period: 30s", "+    stop_grace_period: 1m30s");
        assertThat(window.<String>ask(() -> window.bench.actions().undoCaption())).isEqualTo("Set stop_grace_period of camera to 1m30s");
        fill("2m", KeyCode.ESCAPE, "stop_grace_period");
        assertThat(window.text()).contains("stop_grace_period: 1m30s");
        fill("45s", KeyCode.TAB, "healthcheck", "interval");
        assertThat(window.text()).contains("      interval: 45s\n");
    }

    @Test
    void whatIsNoDurationIsMarkedWhileItIsTypedAndFoundWhenItIsSent() {
        TextField field = (TextField) focus("stop_grace_period");
        window.fx(field::selectAll);
        window.type("soon");
        assertThat(window.<Boolean>ask(() -> field.getStyleClass().contains("sw-error"))).isTrue();
        window.press(KeyCode.ENTER);
        assertThat(window.text()).contains("stop_grace_period: soon\n");
        window.waitFor(() -> window.findings(Finding::rule).contains("invalid-duration"));
    }

    @Test
    void anEmptiedTextTakesItsKeyAway() {
        fill("", KeyCode.ENTER, "stop_grace_period");
        assertThat(changedLines(TEXT, window.text())).containsExactly("-    stop_grace_period: 30s");
    }

    @Test
    void aTruthValueIsTicked() {
        CheckBox box = (CheckBox) focus("privileged");
        window.press(KeyCode.SPACE);
        assertThat(changedLines(TEXT, window.text())).containsExactly("-    privileged: true   # for the bus",
                "+    privileged: false   # for the bus");
        assertThat(window.<String>ask(box::getText)).isEqualTo("false");
    }

    @Test
    void aListInOneLineIsEditedAsItStands() {
        fill("[\"CMD\", \"false\"]", KeyCode.ENTER, "healthcheck", "test");
        assertThat(changedLines(TEXT, window.text())).containsExactly("-      test: [\"CMD\", \"true\"]   # quick",
                "+      test: [\"CMD\", \"false\"]   # quick");
    }

    @Test
    void aKeyThatIsNotThereHasAFieldWhereItsMapIs() {
        TextField retries = (TextField) focus("healthcheck", "retries");
        assertThat(window.<String>ask(retries::getPromptText)).isEqualTo("3");
        window.fill(retries, "5", KeyCode.ENTER);
        assertThat(changedLines(TEXT, window.text())).containsExactly("+      retries: 5");
    }

    @Test
    void anItemIsChangedMovedAndTakenAway() {
        fill("NET_RAW", KeyCode.ENTER, "cap_add", 1);
        assertThat(window.text()).contains("cap_add: [SYS_NICE, NET_RAW]\n");
        focus("cap_add", 1);
        robot.press(KeyCode.ALT, KeyCode.SHIFT).type(KeyCode.UP).release(KeyCode.SHIFT, KeyCode.ALT);
        WindowHarness.settle();
        assertThat(window.text()).contains("cap_add: [NET_RAW, SYS_NICE]\n");
        fill("", KeyCode.ENTER, "cap_add", 0);
        assertThat(window.text()).contains("cap_add: [SYS_NICE]\n");
    }

    @Test
    void shortAndLongItemsStayWhatTheyAre() {
        fill("site.env", KeyCode.ENTER, "env_file", 0);
        window.fx(() -> ((CheckBox) focus("env_file", 1, "required")).fire());
        assertThat(changedLines(TEXT, window.text())).containsExactly("-      - common.env", "+      - site.env",
                "-        required: false", "+        required: true");
    }

    @Test
    void aChosenNameIsRenamedAndItsValueKeepsItsQuotes() {
        fill("red", KeyCode.ENTER, "labels", "colour");
        assertThat(window.text()).contains("      colour: \"red\"\n");
        TextField name = robot.lookup(".sw-setting-row .text-input").queryAll().stream().map(TextField.class::cast)
                .filter(field -> WindowHarness.isInSight(field) && field.getText().equals("colour")).findFirst().orElseThrow();
        window.fill(name, "paint", KeyCode.ENTER);
        assertThat(changedLines(TEXT, window.text())).containsExactly("-      colour: \"blue\"", "+      paint: \"red\"");
    }

    @Test
    void anEntryIsAddedBehindTheOthersInTheirForm() {
        add("labels", "shape", "round");
        add("extra_hosts", "door:10.0.0.2");
        assertThat(changedLines(TEXT, window.text())).containsExactly("+      shape: round", "+      - \"door:10.0.0.2\"");
    }

    private void add(String key, String... texts) {
        focus(key);
        Button add = window.ask(() -> (Button) adder(key));
        window.fx(add::fire);
        for (String text : texts) {
            window.type(text);
            window.press(KeyCode.ENTER);
        }
    }

    private Node adder(String key) {
        Node section = focused();
        while (!section.getStyleClass().contains("sw-form-section")) {
            section = section.getParent();
        }
        return section.lookupAll(".sw-add").stream().filter(WindowHarness::isInSight).reduce((_, last) -> last).orElseThrow();
    }

    @Test
    void aTextOfSeveralLinesIsEditedInItsOwnField() {
        TextArea area = (TextArea) focus("build", "dockerfile_inline");
        window.fx(() -> area.positionCaret(area.getText().length()));
        window.type("USER 9000");
        window.press(KeyCode.TAB);
        window.fx(() -> window.field("tag").requestFocus());
        assertThat(changedLines(TEXT, window.text())).contains("+        USER 9000");
    }

    @Test
    void aFlowMapIsEditedAsItStands() {
        fill("150", KeyCode.ENTER, "ulimits", "nproc", "soft");
        assertThat(changedLines(TEXT, window.text())).containsExactly("-      nproc: {soft: 100, hard: 200}",
                "+      nproc: {soft: 150, hard: 200}");
    }

    @Test
    void aSharedValueIsAskedAbout() {
        asker.willChoose(0);
        fill("20m", KeyCode.ENTER, "logging", "options", "max-size");
        assertThat(asker.said).isNotEmpty();
        assertThat(window.text()).contains("max-size: 20m");
        assertThat(window.text()).contains("x-logging: &logging\n  driver: json-file\n  options:\n    max-size: 10m\n");
    }

    @Test
    void aKeyIsFoundAddedAndUndoneInOneStep() {
        window.fx(() -> window.view().inspector().beginAdding());
        WindowHarness.settle();
        window.type("mem limit");
        window.press(KeyCode.ENTER);
        assertThat(changedLines(TEXT, window.text())).containsExactly("+    mem_limit: 512m");
        assertThat(((TextField) focused()).getText()).isEqualTo("512m");
        assertThat(window.<String>ask(() -> window.bench.actions().undoCaption())).isEqualTo("Add mem_limit to camera");
        window.run("undo");
        assertThat(window.text()).isEqualTo(TEXT);
    }

    @Test
    void aKeyWithAFieldOfItsOwnIsOnlyGoneTo() {
        window.fx(() -> window.view().inspector().beginAdding());
        WindowHarness.settle();
        window.type("hostname");
        window.press(KeyCode.ENTER);
        assertThat(window.text()).isEqualTo(TEXT);
        assertThat(focused()).isSameAs(window.field("hostname"));
    }

    @Test
    void escapeLeavesTheSearchAndNothingIsAdded() {
        window.fx(() -> window.view().inspector().beginAdding());
        window.type("health");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.ESCAPE);
        assertThat(window.text()).isEqualTo(TEXT);
        assertThat(focused()).isInstanceOf(Button.class);
    }
}
