package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** From the canvas and the form to the reasoning about a road, and from there to what mends it. */
class RoadWindowTest extends WindowCase {
    private static final String LAB = """
            services:
              crossbar:
                image: simonsobs/ocs-crossbar:v0.11.3
                ports:
                  - "127.0.0.1:8001:8001" # expose for OCS
              ocs-good:
                image: simonsobs/ocs:v0.11.3
                environment:
                  - INSTANCE_ID=good
                  - SITE_HUB=ws://crossbar:8001/ws
                  - SITE_HTTP=http://crossbar:8001/call
              ocs-LSA99ZZ:
                image: simonsobs/socs:v0.5.3
                network_mode: "host"
                environment:
                  - INSTANCE_ID=LSA99ZZ
                  - SITE_HUB=ws://10.10.10.2:8001/ws
                  - SITE_HTTP=http://10.10.10.2:8001/call
            """;

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @BeforeEach
    void openTheLab() {
        window.open(LAB);
    }

    private List<Node> inSight(String selector) {
        return robot.lookup(selector).queryAll().stream().filter(WindowHarness::isInSight).toList();
    }

    private String sentences() {
        return window.ask(() -> inSight(".sw-road-steps .sw-road-text").stream().map(node -> ((Text) node).getText()).collect(Collectors.joining("\n")));
    }

    private String verdict() {
        return window.ask(() -> inSight(".sw-inspector-header .sw-chip").stream().map(node -> ((Labeled) node).getText()).collect(Collectors.joining()));
    }

    private <T extends Labeled> T labeled(Class<T> type, String selector, String text) {
        return inSight(selector).stream().filter(type::isInstance).map(type::cast).filter(each -> each.getText().equals(text)).findFirst()
                .orElseThrow(() -> new AssertionError(text));
    }

    @Test
    void aRoadIsSelectedByKeys_read_mended_andTheMendUndone() {
        window.focusCanvas();
        window.select("ocs-LSA99ZZ");
        window.press(KeyCode.E);
        assertThat(verdict()).isEqualTo("✕ Cannot work");
        assertThat(sentences()).isEqualTo("""
                SITE_HUB in its environment says ws://10.10.10.2:8001/ws. Only its command could say otherwise.
                ocs-LSA99ZZ is on the machine's own network (network_mode: host), where names of services mean nothing.
                crossbar publishes port 8001 on 127.0.0.1 only, not on 10.10.10.2.""");

        // From the canvas to the page, and on to the button, by keys alone.
        window.press(KeyCode.ENTER);
        Button mend = labeled(Button.class, ".sw-road-mends .button", "Use ws://127.0.0.1:8001/ws");
        window.fx(mend::requestFocus);
        window.press(KeyCode.SPACE);
        assertThat(changedLines(LAB, window.text())).containsExactly("-      - SITE_HUB=ws://10.10.10.2:8001/ws", "-      - SITE_HTTP=http://10.10.10.2:8001/call",
                "+      - SITE_HUB=ws://127.0.0.1:8001/ws", "+      - SITE_HTTP=http://127.0.0.1:8001/call");
        assertThat(verdict()).isEqualTo("✓ Works");
        assertThat(sentences()).endsWith("ocs-LSA99ZZ gets to crossbar.");
        assertThat(inSight(".sw-road-mends .button")).isEmpty();

        window.run("undo");
        assertThat(window.text()).isEqualTo(LAB);
        assertThat(verdict()).isEqualTo("✕ Cannot work");
    }

    @Test
    void aStepLeadsToItsLine_andTheReasoningStays() {
        window.select("ocs-LSA99ZZ");
        robot.clickOn(labeled(Hyperlink.class, ".sw-road-lines .hyperlink", "Why?"));
        WindowHarness.settle();
        robot.clickOn(labeled(Hyperlink.class, ".sw-road-steps .hyperlink", "docker-compose.yaml, line 5"));
        WindowHarness.settle();
        assertThat(window.ask(() -> window.view().text().view().caret().line())).isEqualTo(4);
        assertThat(verdict()).isEqualTo("✕ Cannot work");
    }

    @Test
    void aStepLeadsToAnotherFile_andTheReasoningStays() {
        String net = "networks: {default: {external: true, name: ocs-net}}\n";
        String[] parts = LAB.split("(?=  ocs-good:)");
        window.write(window.site().resolve("crossbar/docker-compose.yaml"), net + parts[0]);
        window.open(net + "services:\n" + parts[1]);
        window.select("ocs-LSA99ZZ");
        robot.clickOn(labeled(Hyperlink.class, ".sw-road-lines .hyperlink", "Why?"));
        WindowHarness.settle();
        robot.clickOn(labeled(Hyperlink.class, ".sw-road-steps .hyperlink", "crossbar/docker-compose.yaml, line 6"));
        WindowHarness.settle();
        assertThat(window.ask(() -> window.session().snapshot().file().name())).isEqualTo("crossbar/docker-compose.yaml");
        assertThat(window.ask(() -> window.view().text().view().caret().line())).isEqualTo(5);
        assertThat(verdict()).isEqualTo("✕ Cannot work");
        robot.clickOn(labeled(Button.class, ".sw-road-mends .button", "Use ws://127.0.0.1:8001/ws"));
        WindowHarness.settle();
        assertThat(verdict()).isEqualTo("✓ Works");
        robot.clickOn(labeled(Hyperlink.class, ".sw-road .hyperlink", "Back to the form of ocs-LSA99ZZ"));
        WindowHarness.settle();
        assertThat(window.selected()).containsExactly("ocs-LSA99ZZ");
    }

    @Test
    void theOtherMend_publishesThePortToo() {
        window.select("ocs-LSA99ZZ");
        robot.clickOn(labeled(Hyperlink.class, ".sw-road-lines .hyperlink", "Why?"));
        WindowHarness.settle();
        robot.clickOn(labeled(Button.class, ".sw-road-mends .button", "Publish crossbar on 10.10.10.2"));
        WindowHarness.settle();
        assertThat(changedLines(LAB, window.text())).containsExactly("+      - \"10.10.10.2:8001:8001\"");
        assertThat(verdict()).isEqualTo("✓ Works");
    }

    @Test
    void theFormSaysInALineWhetherCrossbarIsFound_andIsAClickAwayFromTheReasoning() {
        window.select("ocs-good");
        assertThat(window.ask(() -> inSight(".sw-road-lines .sw-road-text").stream().map(node -> ((Text) node).getText().strip()).toList()))
                .containsExactly("Finds crossbar at ws://crossbar:8001/ws: works.");
        robot.clickOn(labeled(Hyperlink.class, ".sw-road-lines .hyperlink", "Why?"));
        WindowHarness.settle();
        assertThat(verdict()).isEqualTo("✓ Works");
        robot.clickOn(labeled(Hyperlink.class, ".sw-road .hyperlink", "Back to the form of ocs-good"));
        WindowHarness.settle();
        assertThat(inSight(".sw-road-steps")).isEmpty();
        assertThat(window.field("hostname").isVisible()).isTrue();
    }

    @Test
    void anotherSelectionEndsIt_andRoadsAreShownOnRequest() {
        window.select("ocs-LSA99ZZ");
        robot.clickOn(labeled(Hyperlink.class, ".sw-road-lines .hyperlink", "Why?"));
        WindowHarness.settle();
        window.select("crossbar");
        assertThat(inSight(".sw-road-steps")).isEmpty();
        window.run("all-roads");
        assertThat(window.ask(() -> window.view().canvas().view().roads().areAll())).isTrue();
        window.run("all-roads");
        assertThat(window.ask(() -> window.view().canvas().view().roads().areAll())).isFalse();
        assertThat(Set.copyOf(window.selected())).containsExactly("crossbar");
    }
}
