package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitewright.site.SiteFile;
import org.sitewright.ui.palette.AdditionFormView;
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

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @BeforeEach
    void openTheLab() {
        window.write(window.site().resolve("default.yaml"), EMPTY_CONFIG);
        window.open(Texts.LAB);
    }

    private ListView<?> list() {
        return (ListView<?>) window.ask(() -> window.stage.getScene().lookup(".sw-catalogue-list"));
    }

    private TextField search() {
        return (TextField) window.ask(() -> window.stage.getScene().lookup(".sw-catalogue .text-field"));
    }

    private void find(String text) {
        window.run("add-agent");
        window.fx(() -> search().setText(text));
    }

    /** The scene of the form; it is there alone beside the window. */
    private Scene form() {
        return window.ask(() -> Window.getWindows().stream().map(Window::getScene).filter(Objects::nonNull)
                .filter(scene -> scene.getRoot() instanceof AdditionFormView).findFirst().orElseThrow());
    }

    private boolean isAsking() {
        return window.ask(() -> Window.getWindows().stream().map(Window::getScene).filter(Objects::nonNull)
                .anyMatch(scene -> scene.getRoot() instanceof AdditionFormView));
    }

    private TextField field(String id) {
        Scene scene = form();
        return (TextField) window.ask(() -> scene.getRoot().lookupAll(".text-field").stream().filter(node -> ("add-" + id).equals(node.getId()))
                .findFirst().orElseThrow());
    }

    private String config() {
        return window.ask(() -> window.session().text(CONFIG).content());
    }

    @Test
    void searchAndEnterAskAndThenAddServiceAndInstanceInOneStep() {
        find("lake shore 372");
        assertThat(window.ask(() -> list().getItems().size())).isEqualTo(4);
        window.press(KeyCode.ENTER);
        window.fx(() -> field("--ip-address").setText("10.10.10.7"));
        window.fx(() -> field("--serial-number").setText("LSA77AB"));
        assertThat(field("instance-id").getText()).isEqualTo("LSA77AB");
        assertThat(field("service").getText()).isEqualTo("ocs-LSA77AB");
        window.press(KeyCode.ENTER);
        assertThat(isAsking()).isFalse();
        assertThat(window.text()).contains("  ocs-LSA77AB:\n").contains("INSTANCE_ID").contains("network_mode: host");
        assertThat(config()).contains("LSA77AB").contains("Lakeshore372Agent").contains("10.10.10.7");
        assertThat(window.selected()).containsExactly("ocs-LSA77AB");
        assertThat(window.hasNode("ocs-LSA77AB")).isTrue();
        window.run("undo");
        assertThat(window.text()).isEqualTo(Texts.LAB);
        assertThat(config()).isEqualTo(EMPTY_CONFIG);
    }

    @Test
    void whatIsMissingIsSaidAtItsField_andEscapeChangesNothing() {
        find("CryomechCPA");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.ENTER);
        assertThat(isAsking()).isTrue();
        Scene scene = form();
        List<String> said = window.ask(() -> scene.getRoot().lookupAll(".sw-dialog-problem").stream().filter(Node::isVisible)
                .map(node -> ((Label) node).getText()).toList());
        assertThat(said).containsExactlyInAnyOrder("--ip-address is needed.", "--serial-number is needed.");
        window.press(KeyCode.ESCAPE);
        assertThat(isAsking()).isFalse();
        assertThat(window.text()).isEqualTo(Texts.LAB);
    }

    @Test
    void arrowsPassOverHeadings_andNothingFoundSaysSo() {
        find("");
        window.press(KeyCode.DOWN);
        assertThat(window.ask(() -> list().getSelectionModel().getSelectedIndex())).isEqualTo(1);
        find("no such thing");
        assertThat(window.ask(() -> list().getItems().size())).isZero();
        window.press(KeyCode.ENTER);
        assertThat(isAsking()).isFalse();
    }
}
