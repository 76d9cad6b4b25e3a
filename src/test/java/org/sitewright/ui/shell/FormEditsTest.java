package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitewright.yaml.YamlPath;
import org.testfx.framework.junit5.Start;
import org.testfx.matcher.control.LabeledMatchers;

class FormEditsTest extends WindowCase {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @BeforeEach
    void openTheLab() {
        window.open(Texts.LAB);
    }

    @Test
    void aTagIsOneStepWithACaptionAndOneLine() {
        window.select("influxdb");
        window.fill(window.field("tag"), "1.8", KeyCode.ENTER);
        assertThat(changedLines(Texts.LAB, window.text())).containsExactly("-    image: influxdb:1.7", "+    image: influxdb:1.8");
        assertThat(window.shownText()).isEqualTo(window.text());
        assertThat(window.<String>ask(() -> window.bench.actions().undoCaption())).isEqualTo("Set tag of influxdb to 1.8");
    }

    @Test
    void leavingAFieldCommitsAndEscapeReverts() {
        window.select("influxdb");
        window.fill(window.field("tag"), "1.9", KeyCode.ESCAPE);
        assertThat(window.text()).isEqualTo(Texts.LAB);
        assertThat(window.field("tag").getText()).isEqualTo("1.7");
        window.fill(window.field("tag"), "1.9", KeyCode.TAB);
        assertThat(window.text()).contains("image: influxdb:1.9\n");
    }

    @Test
    void theQuotesOfAValueStay() {
        window.select("crossbar");
        window.fill(window.field("tag"), "v0.12.0", KeyCode.ENTER);
        assertThat(window.text()).contains("image: \"simonsobs/ocs-crossbar:v0.12.0\"\n");
        window.select("influxdb");
        window.fill(window.field("container_name"), "store", KeyCode.ENTER);
        assertThat(window.text()).contains("container_name: 'store'\n");
    }

    @Test
    void restartIsSetWhereThereIsNone() {
        window.select("influxdb");
        window.fill(window.field("restart"), "unless-stopped", KeyCode.ENTER);
        assertThat(changedLines(Texts.LAB, window.text())).containsExactly("+    restart: unless-stopped");
    }

    @Test
    void aPortIsChangedInItsCellAndItsAddressAndCommentStay() {
        window.select("crossbar");
        window.fill(window.cells("ports", TextField.class).getFirst(), "127.0.0.1:8002", KeyCode.ENTER);
        assertThat(changedLines(Texts.LAB, window.text())).containsExactly("-      - \"127.0.0.1:8001:8001\" # for OCS",
                "+      - \"127.0.0.1:8002:8001\" # for OCS");
    }

    @Test
    void aPortIsAddedAndTakenAway() {
        window.select("influxdb");
        window.add("ports", "8088", "8088");
        assertThat(changedLines(Texts.LAB, window.text())).containsExactly("+      - \"8088:8088\"");
        Button remove = window.cells("ports", Button.class).stream().filter(button -> button.getStyleClass().contains("sw-icon-button"))
                .toList().getLast();
        window.fx(remove::fire);
        assertThat(window.text()).isEqualTo(Texts.LAB);
    }

    @Test
    void aMountIsAdded() {
        window.select("grafana");
        window.add("volumes", "./dashboards", "/dashboards");
        assertThat(changedLines(Texts.LAB, window.text())).containsExactly("+    volumes:", "+      - ./dashboards:/dashboards");
    }

    @Test
    void anEnvironmentListStaysAListAndAMapAMap() {
        window.select("influxdb");
        window.fill(window.cell("environment", "false"), "true", KeyCode.ENTER);
        window.add("environment", "TZ", "UTC");
        assertThat(changedLines(Texts.LAB, window.text())).containsExactly("-      - INFLUXDB_HTTP_LOG_ENABLED=false",
                "+      - INFLUXDB_HTTP_LOG_ENABLED=true", "+      - TZ=UTC");
        undoAll();
        window.select("grafana");
        window.add("environment", "TZ", "UTC");
        assertThat(changedLines(Texts.LAB, window.text())).containsExactly("+      TZ: UTC");
    }

    @Test
    void aDependencyIsAddedInTheFormThatIsThere() {
        window.select("publisher");
        robot.clickOn(chooseDependency());
        window.type("influxdb");
        window.press(KeyCode.ENTER);
        assertThat(changedLines(Texts.LAB, window.text())).containsExactly("+      influxdb:", "+        condition: service_started");
        undoAll();
        window.select("grafana");
        robot.clickOn(chooseDependency());
        window.type("crossbar");
        window.press(KeyCode.ENTER);
        assertThat(changedLines(Texts.LAB, window.text())).containsExactly("+      - crossbar");
    }

    private Button chooseDependency() {
        window.fx(() -> window.view().inspector().focusField(YamlPath.of("services", window.selected().getFirst(), "depends_on")));
        return robot.lookup(".sw-choose-line .button").queryButton();
    }

    @Test
    void aConditionIsChangedInItsLongForm() {
        window.select("publisher");
        MenuButton condition = window.cells("depends_on", MenuButton.class).getFirst();
        window.fx(condition::show);
        window.fx(() -> condition.getItems().stream().filter(item -> ((CustomMenuItem) item).getContent().lookupAll(".label").stream()
                .anyMatch(label -> ((Label) label).getText().equals("service_healthy"))).findFirst().orElseThrow().fire());
        window.fx(condition::hide);
        WindowHarness.settle();
        assertThat(changedLines(Texts.LAB, window.text())).containsExactly("-        condition: service_started",
                "+        condition: service_healthy");
    }

    @Test
    void aSharedValueIsChangedHereOrAtItsAnchorAsTheUserSays() {
        window.select("grafana");
        TextField level = window.cell("environment", "info");
        window.fill(level, "debug", KeyCode.ENTER);
        assertThat(asker.last().headline()).contains("env");
        assertThat(asker.last().options()).hasSize(2);
        assertThat(window.text()).isEqualTo(Texts.LAB);
        assertThat(window.cell("environment", "info")).isSameAs(level);
        asker.willChoose(1);
        window.fill(level, "debug", KeyCode.ENTER);
        assertThat(changedLines(Texts.LAB, window.text())).containsExactly("-  LOGLEVEL: info   # for all", "+  LOGLEVEL: debug   # for all");
        undoAll();
        asker.willChoose(0);
        window.fill(window.cell("environment", "info"), "debug", KeyCode.ENTER);
        assertThat(changedLines(Texts.LAB, window.text())).containsExactly("+      LOGLEVEL: debug");
        assertThat(window.text()).contains("LOGLEVEL: info   # for all");
    }

    @Test
    void aRefusedEditIsExplainedAtTheFieldAndCanBeCorrected() {
        window.select("influxdb");
        TextField port = window.cells("ports", TextField.class).getLast();
        window.fill(port, "nonsense", KeyCode.ENTER);
        assertThat(window.text()).isEqualTo(Texts.LAB);
        assertThat(asker.said).isEmpty();
        assertThat(port.getText()).isEqualTo("nonsense");
        assertThat(refusals()).singleElement().asString().startsWith("\"8086:nonsense\" is no port.");
        window.fill(port, "8087", KeyCode.ENTER);
        assertThat(refusals()).isEmpty();
        assertThat(changedLines(Texts.LAB, window.text())).containsExactly("-      - \"8086:8086\"", "+      - \"8086:8087\"");
    }

    @Test
    void aNewRowThatIsRefusedStaysWithTheReason() {
        window.select("influxdb");
        window.add("ports", "8086", "8086");
        assertThat(asker.said).isEmpty();
        assertThat(refusals()).containsExactly("Service influxdb publishes 8086:8086 already.");
        assertThat(window.text()).isEqualTo(Texts.LAB);
    }

    private List<String> refusals() {
        return robot.lookup(".sw-refusal").queryAll().stream().filter(Node::isVisible)
                .flatMap(node -> node.lookupAll(".sw-hint-text").stream()).map(node -> ((Text) node).getText()).toList();
    }

    @Test
    void otherKeysAreShownAndLeadToTheirLines() {
        window.select("publisher");
        // It may stand below what is in sight of the form: the keyboard reaches it all the same.
        robot.interact(() -> robot.lookup(".sw-other-key")
                .match(node -> "Show the lines of healthcheck in the text".equals(node.getAccessibleText())).query().requestFocus());
        robot.push(KeyCode.SPACE);
        WindowHarness.settle();
        assertThat(window.ask(() -> window.view().text().view().caret().line())).isEqualTo(lineOf("healthcheck"));
        assertThat(window.text()).isEqualTo(Texts.LAB);
    }

    private static int lineOf(String words) {
        return (int) Texts.LAB.substring(0, Texts.LAB.indexOf(words)).chars().filter(c -> c == '\n').count();
    }

    @Test
    void whatIsBeingTypedIsSavedToo() {
        window.select("influxdb");
        TextField tag = window.field("tag");
        window.fx(() -> {
            tag.requestFocus();
            tag.selectAll();
        });
        window.type("1.8");
        assertThat(window.text()).isEqualTo(Texts.LAB);
        window.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(window.onDisk()).contains("image: influxdb:1.8\n");
    }
}
