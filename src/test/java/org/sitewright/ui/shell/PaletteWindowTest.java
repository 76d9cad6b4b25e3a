package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitewright.site.SiteFile;
import org.testfx.framework.junit5.Start;

/** Adding from the palette by keyboard, in the program's window. */
class PaletteWindowTest extends WindowCase {
    private static final SiteFile CONFIG = new SiteFile("default.yaml");
    private static final String EMPTY_CONFIG = """
            hub:
              wamp_server: ws://crossbar:8001/ws
              wamp_http: http://crossbar:8001/call
              wamp_realm: test_realm
              address_root: observatory
            hosts: {}
            """;

    private PaletteForm palette;

    @Start
    void start(Stage stage) {
        begin(stage);
        palette = new PaletteForm(window);
    }

    @BeforeEach
    void openTheLab() {
        window.write(window.site().resolve("default.yaml"), EMPTY_CONFIG);
        window.open(Texts.LAB);
    }

    private String config() {
        return window.ask(() -> window.session().text(CONFIG).content());
    }

    @Test
    void searchAndEnterAskAndThenAddServiceAndInstanceInOneStep() {
        palette.find("lake shore 372");
        assertThat(window.ask(() -> palette.list().getItems().size())).isEqualTo(4);
        window.press(KeyCode.ENTER);
        palette.answer("--ip-address", "10.10.10.7");
        palette.answer("--serial-number", "LSA77AB");
        assertThat(palette.field("instance-id").getText()).isEqualTo("LSA77AB");
        assertThat(palette.field("service").getText()).isEqualTo("ocs-LSA77AB");
        String preview = palette.preview("INSTANCE_ID: LSA77AB");
        window.press(KeyCode.ENTER);
        assertThat(palette.isAsking()).isFalse();
        assertThat(window.text()).contains("  ocs-LSA77AB:\n").contains("INSTANCE_ID").contains("network_mode: host");
        assertThat(config()).contains("LSA77AB").contains("Lakeshore372Agent").contains("10.10.10.7");
        // What was shown is what was written.
        assertThat(preview).contains("  ocs-LSA77AB:").contains("10.10.10.7");
        assertThat((window.text() + "\n" + config()).lines().toList()).containsSubsequence(preview.lines().toList());
        assertThat(window.selected()).containsExactly("ocs-LSA77AB");
        assertThat(window.hasNode("ocs-LSA77AB")).isTrue();
        window.run("undo");
        assertThat(window.text()).isEqualTo(Texts.LAB);
        assertThat(config()).isEqualTo(EMPTY_CONFIG);
    }

    @Test
    void whatIsMissingIsSaidAtItsField_andEscapeChangesNothing() {
        palette.find("CryomechCPA");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.ENTER);
        assertThat(palette.isAsking()).isTrue();
        Scene scene = palette.scene();
        List<String> said = window.ask(() -> scene.getRoot().lookupAll(".sw-dialog-problem").stream().filter(Node::isVisible)
                .map(node -> ((Label) node).getText()).toList());
        assertThat(said).containsExactlyInAnyOrder("--ip-address is needed.", "--serial-number is needed.");
        window.press(KeyCode.ESCAPE);
        assertThat(palette.isAsking()).isFalse();
        assertThat(window.text()).isEqualTo(Texts.LAB);
    }

    @Test
    void arrowsPassOverHeadings_andNothingFoundSaysSo() {
        palette.find("");
        window.press(KeyCode.DOWN);
        assertThat(window.ask(() -> palette.list().getSelectionModel().getSelectedIndex())).isEqualTo(1);
        palette.find("no such thing");
        assertThat(window.ask(() -> palette.list().getItems().size())).isZero();
        window.press(KeyCode.ENTER);
        assertThat(palette.isAsking()).isFalse();
    }
}
