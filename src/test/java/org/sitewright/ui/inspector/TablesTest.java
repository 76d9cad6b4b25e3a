package org.sitewright.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.check.Finding;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.session.Beside;
import org.sitewright.session.Beside;
import org.sitewright.session.FileVariables;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Ports, mounts, environment entries and dependencies through a real window. */
@ExtendWith(ApplicationExtension.class)
class TablesTest {
    private static final Edit.Shared ASK = Edit.Shared.ASK;
    private static final String TEXT = """
            x-env: &basic-env
              TZ: UTC
              LOGLEVEL: info
            volumes:
              data:
              archive:
            services:
              a:
                image: a:1
                ports:
                  - "127.0.0.1:8086:8086"
                  - "9000:9001/udp"
                  - target: 80
                    published: "8080"
                    mode: host
                environment:
                  - TOKEN=horse
                  - FROM_SHELL
                  - EMPTY=
                volumes:
                  - data:/var/lib/a
                  - ./conf:/config:ro,z
                  - /cache
                  - /x:/y:${MODE}
                  - type: bind
                    source: /srv
                    target: /srv
                depends_on:
                  - b
              b:
                image: b:1
                environment:
                  <<: *basic-env
                  OWN: "1"
                depends_on:
                  c:
                    condition: service_started
                    restart: true
              c:
                image: c:1
              d:
                image: d:1
                ports: 80
            """;

    private InspectorHarness form;

    @Start
    void start(Stage stage) {
        form = new InspectorHarness(new FxRobot(), stage, TEXT);
    }

    private List<String> texts(String table) {
        return form.cells(table, TextField.class).stream().map(field -> field instanceof CommitField commit ? commit.value() : field.getText())
                .toList();
    }

    private void set(String table, int cell, String text) {
        form.type(form.cells(table, TextField.class).get(cell), text);
        form.press(KeyCode.ENTER);
    }

    @Test
    void partsOfAPortAreEditedApartAndTheRestStays() {
        form.select("a");
        assertThat(texts("ports")).containsExactly("127.0.0.1:8086", "8086", "9000", "9001", "8080", "80");
        set("ports", 0, "127.0.0.1:8087");
        set("ports", 3, "9002");
        assertThat(form.sender.edits).containsExactly(new Edit.SetPort("a", 0, "127.0.0.1:8087:8086", ASK),
                new Edit.SetPort("a", 1, "9000:9002/udp", ASK));
    }

    @Test
    void aPortInTheLongFormKeepsItsForm() {
        form.select("a");
        YamlPath port = YamlPath.of("services", "a", "ports").index(2);
        set("ports", 4, "127.0.0.1:8081");
        set("ports", 5, "81");
        assertThat(form.sender.edits).containsExactly(
                new Edit.Several(List.of(new Edit.SetValue(port.key("host_ip"), "127.0.0.1"), new Edit.SetValue(port.key("published"), "8081"))),
                new Edit.SetValue(port.key("target"), "81"));
    }

    @Test
    void theProtocolIsChosen(FxRobot robot) {
        form.select("a");
        MenuButton protocol = form.cells("ports", MenuButton.class).get(1);
        assertThat(protocol.getText()).isEqualTo("udp");
        robot.interact(protocol::show);
        robot.interact(() -> protocol.getItems().getFirst().fire());
        assertThat(form.sender.edits).containsExactly(new Edit.SetPort("a", 1, "9000:9001", ASK));
    }

    @Test
    void aPortIsAddedInARowOfItsOwn() {
        form.select("c");
        form.focus(form.find(".sw-table-ports .sw-add", Button.class, _ -> true));
        form.press(KeyCode.SPACE);
        new FxRobot().write("8086");
        form.press(KeyCode.ENTER);
        assertThat(form.sender.edits).isEmpty();
        new FxRobot().write("80");
        form.press(KeyCode.ENTER);
        assertThat(form.sender.edits).containsExactly(new Edit.AddPort("c", "8086:80"));
        assertThat(form.all(".sw-draft")).isEmpty();
        assertThat(form.find(".sw-table-ports .sw-add", Button.class, _ -> true).isFocused()).isTrue();
    }

    @Test
    void aNewRowIsGivenUpByEscapeOrByLeavingItEmptyAndSentByLeavingItComplete() {
        form.select("a");
        form.focus(form.cells("ports", TextField.class).getFirst());
        form.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(form.all(".sw-table-ports .sw-draft")).hasSize(1);
        new FxRobot().write("1");
        form.press(KeyCode.ESCAPE);
        assertThat(form.all(".sw-draft")).isEmpty();
        form.focus(form.cells("volumes", TextField.class).getFirst());
        form.press(KeyCode.CONTROL, KeyCode.ENTER);
        form.leave();
        assertThat(form.all(".sw-draft")).isEmpty();
        form.focus(form.cells("volumes", TextField.class).getFirst());
        form.press(KeyCode.CONTROL, KeyCode.ENTER);
        new FxRobot().write("/a:/b:ro");
        form.leave();
        assertThat(form.sender.edits).containsExactly(new Edit.AddMount("a", "/a:/b:ro"));
    }

    @Test
    void deleteOnTheButtonOfARowTakesItAwayAndTheKeyboardStays() {
        form.select("a");
        form.sender.reaction = () -> form.session.replace(form.session.snapshot().file(), SourceText.of(
                TEXT.replace("      - \"9000:9001/udp\"\n", "")), "Removed", this);
        List<Button> buttons = form.cells("ports", Button.class);
        form.focus(buttons.get(1));
        form.press(KeyCode.DELETE);
        assertThat(form.sender.edits).containsExactly(new Edit.RemovePort("a", "9000:9001/udp"));
        assertThat(texts("ports")).containsExactly("127.0.0.1:8086", "8086", "8080", "80");
        assertThat(form.cells("ports", Button.class).get(1).isFocused()).isTrue();
    }

    @Test
    void upAndDownGoFromRowToRow() {
        form.select("a");
        List<TextField> fields = form.cells("ports", TextField.class);
        form.focus(fields.get(1));
        form.press(KeyCode.DOWN);
        assertThat(fields.get(3).isFocused()).isTrue();
        form.press(KeyCode.DOWN);
        form.press(KeyCode.UP);
        form.press(KeyCode.UP);
        assertThat(fields.get(1).isFocused()).isTrue();
    }

    @Test
    void partsOfAMountAreEditedApart() {
        form.select("a");
        assertThat(texts("volumes")).containsExactly("data", "/var/lib/a", "./conf", "/config", "", "/cache", "/x", "/y", "/srv", "/srv");
        set("volumes", 2, "./conf2");
        set("volumes", 5, "/cache2");
        set("volumes", 8, "/srv2");
        assertThat(form.sender.edits).containsExactly(new Edit.SetMount("a", 1, "./conf2:/config:ro,z", ASK),
                new Edit.SetMount("a", 2, "/cache2", ASK),
                new Edit.SetValue(YamlPath.of("services", "a", "volumes").index(4).key("source"), "/srv2"));
    }

    @Test
    void readOnlyIsSwitchedWhereItCanBe() {
        form.select("a");
        List<ToggleButton> modes = form.cells("volumes", ToggleButton.class);
        assertThat(modes.stream().map(ToggleButton::getText)).containsExactly("rw", "ro", "rw", "$", "rw");
        assertThat(modes.stream().map(Node::isDisabled)).containsExactly(false, false, true, true, false);
        for (int each : List.of(0, 1, 4)) {
            form.focus(modes.get(each));
            form.press(KeyCode.SPACE);
        }
        assertThat(form.sender.edits).containsExactly(new Edit.SetMount("a", 0, "data:/var/lib/a:ro", ASK),
                new Edit.SetMount("a", 1, "./conf:/config:z", ASK),
                new Edit.SetValue(YamlPath.of("services", "a", "volumes").index(4).key("read_only"), "true"));
        assertThat(modes.getFirst().isSelected()).isFalse();
    }

    @Test
    void namedVolumesAreOffered() {
        form.select("a");
        form.type(form.cells("volumes", TextField.class).getFirst(), "arch");
        form.press(KeyCode.DOWN);
        form.press(KeyCode.ENTER);
        assertThat(form.sender.edits).containsExactly(new Edit.SetMount("a", 0, "archive:/var/lib/a", ASK));
    }

    @Test
    void environmentEntriesTellTheirFormAndWhatIsFromTheShell() {
        form.select("a");
        assertThat(form.labels(".sw-heading-aside")).contains("(list)");
        List<TextField> fields = form.cells("environment", TextField.class);
        assertThat(texts("environment")).containsExactly("TOKEN", "horse", "FROM_SHELL", "", "EMPTY", "");
        assertThat(fields.get(3).getPromptText()).isEqualTo("from the shell");
        assertThat(fields.get(5).getPromptText()).isEqualTo("(empty)");
        set("environment", 5, "full ");
        set("environment", 2, "SHELL_TOO");
        assertThat(form.sender.edits).containsExactly(new Edit.SetEnvironment("a", "EMPTY", "full "),
                new Edit.RenameEnvironment("a", "FROM_SHELL", "SHELL_TOO"));
    }

    @Test
    void aSecretIsCoveredUntilItIsWanted() {
        form.select("a");
        TextField token = form.cells("environment", TextField.class).get(1);
        assertThat(token.getText()).doesNotContain("horse");
        form.focus(token);
        assertThat(token.getText()).isEqualTo("horse");
        form.leave();
        assertThat(token.getText()).doesNotContain("horse");
        ToggleButton eye = form.cells("environment", ToggleButton.class).getFirst();
        form.focus(eye);
        form.press(KeyCode.SPACE);
        assertThat(token.getText()).isEqualTo("horse");
        form.select("b");
        form.select("a");
        assertThat(form.cells("environment", TextField.class).get(1).getText()).doesNotContain("horse");
        assertThat(form.sender.edits).isEmpty();
    }

    @Test
    void mergedEntriesStandUnderTheirAnchorAndCanBeOverridden() {
        form.select("b");
        assertThat(texts("environment")).containsExactly("OWN", "1", "TZ", "UTC", "LOGLEVEL", "info");
        assertThat(form.labels(".sw-rows-origin .sw-origin")).containsExactly("from &basic-env");
        List<TextField> fields = form.cells("environment", TextField.class);
        assertThat(fields.get(0).isEditable()).isTrue();
        assertThat(fields.get(2).isEditable()).isFalse();
        set("environment", 5, "debug");
        assertThat(form.sender.edits).containsExactly(new Edit.SetEnvironment("b", "LOGLEVEL", "debug", ASK));
    }

    @Test
    void anEntryIsAddedByNameAndValueOrInOne() {
        form.select("c");
        Button add = form.find(".sw-table-environment .sw-add", Button.class, _ -> true);
        form.focus(add);
        form.press(KeyCode.SPACE);
        new FxRobot().write("A");
        form.press(KeyCode.ENTER);
        new FxRobot().write("1");
        form.press(KeyCode.ENTER);
        form.press(KeyCode.SPACE);
        new FxRobot().write("B=2=3");
        form.press(KeyCode.ENTER);
        assertThat(form.sender.edits).containsExactly(new Edit.SetEnvironment("c", "A", "1"), new Edit.SetEnvironment("c", "B", "2=3"));
    }

    @Test
    void dependenciesLeadToTheirServiceAndTellWhoWaits() {
        form.select("b");
        assertThat(form.cells("depends_on", Hyperlink.class).stream().map(Hyperlink::getText)).containsExactly("c");
        Hyperlink awaiting = form.find(".hyperlink", Hyperlink.class, link -> link.getText().equals("a"));
        form.focus(awaiting);
        form.press(KeyCode.SPACE);
        assertThat(form.labels(".sw-title")).containsExactly("a");
    }

    @Test
    void theConditionIsChosenInTheLongFormOnly(FxRobot robot) {
        form.select("b");
        MenuButton condition = form.cells("depends_on", MenuButton.class).getFirst();
        assertThat(condition.getText()).isEqualTo("service_started");
        robot.interact(condition::show);
        robot.interact(() -> condition.getItems().get(1).fire());
        assertThat(form.sender.edits).containsExactly(new Edit.SetCondition("b", "c", "service_healthy"));
        form.select("a");
        assertThat(form.cells("depends_on", MenuButton.class)).isEmpty();
    }

    @Test
    void theServicesThatMakeSenseAreOffered() {
        assertThat(new Waiting(form.session.snapshot().compose()).choices("c")).containsExactly("d");
        assertThat(new Waiting(form.session.snapshot().compose()).choices("a")).containsExactly("c", "d");
        form.select("c");
        form.focus(form.find(".sw-choose-line .button", Button.class, _ -> true));
        form.press(KeyCode.SPACE);
        form.press(KeyCode.DOWN);
        form.press(KeyCode.ENTER);
        assertThat(form.sender.edits).containsExactly(new Edit.AddDependency("c", "d"));
    }

    @Test
    void aDependencyIsTakenAway() {
        form.select("a");
        form.focus(form.cells("depends_on", Button.class).getFirst());
        form.press(KeyCode.SPACE);
        assertThat(form.sender.edits).containsExactly(new Edit.RemoveDependency("a", "b"));
    }

    @Test
    void aValueInAnUnknownFormHasAFieldAmongTheOtherKeys() {
        form.select("d");
        assertThat(form.labels(".sw-setting-name")).containsExactly("ports");
    }

    @Test
    void aFindingMarksItsCell() {
        form.select("a");
        int source = TEXT.indexOf("./conf");
        YamlPath mount = YamlPath.of("services", "a", "volumes").index(1);
        form.showFindings(new Finding("mount", Severity.WARNING, InspectorHarness.FILE, new TextRange(source, source + 6), mount, "Gone.", List.of()));
        List<TextField> fields = form.cells("volumes", TextField.class);
        assertThat(fields.stream().filter(field -> field.getStyleClass().contains("sw-warn"))).containsExactly(fields.get(2));
        // The checks of the session, which come back now, have nothing against this mount.
        form.select("b");
        form.select("a");
        assertThat(form.cells("volumes", TextField.class).get(2).getStyleClass()).doesNotContain("sw-warn");
    }

    @Test
    void theKindOfAMountIsThatOfWhatItsVariableComesTo() {
        form.write(TEXT.replace("./conf:/config:ro,z", "${OCS_CONFIG_DIR}:/config"));
        form.select("a");
        Label kind = (Label) form.all(".sw-mount-kind").get(1);
        assertThat(kind.getAccessibleText()).isEqualTo("A variable decides what is mounted");
        new FxRobot().interact(() -> form.session.setBeside(new Beside(FileVariables.same(new Variables(Map.of(), Map.of("OCS_CONFIG_DIR", "/srv/ocs"))), Optional.empty())));
        assertThat(kind.getAccessibleText()).isEqualTo("A folder or file of this machine (bind mount)");
        assertThat(((FontIcon) kind.getGraphic()).getIconLiteral()).isEqualTo("fth-folder");
        assertThat(kind.getTooltip().getText()).endsWith("(bind mount): /srv/ocs");
        new FxRobot().interact(() -> form.session.setBeside(new Beside(FileVariables.same(new Variables(Map.of(), Map.of("OCS_CONFIG_DIR", "data"))), Optional.empty())));
        assertThat(kind.getAccessibleText()).isEqualTo("A named volume, kept by Docker");
    }

    @Test
    void whatIsTypedInARowBelongsToItsItem() {
        form.select("a");
        TextField token = form.cells("environment", TextField.class).get(5);
        form.type(token, "typed");
        form.write(TEXT.replace("      - FROM_SHELL\n", ""));
        form.leave();
        assertThat(form.sender.edits).isEmpty();
        assertThat(texts("environment")).containsExactly("TOKEN", "horse", "EMPTY", "");
    }
}
