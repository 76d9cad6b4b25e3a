package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitewright.site.SitePlace;
import org.testfx.framework.junit5.Start;

/** Services of profiles that are not active are pale on canvas and list, and what is ticked is in no file. */
class ProfilesWindowTest extends WindowCase {
    private static final String TEXT = """
            services:
              crossbar:
                image: simonsobs/ocs-crossbar:v0.11.3
              simulator:
                image: simonsobs/socs:v0.6.2
                profiles: [test]
            """;

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @BeforeEach
    void openIt() {
        window.open(TEXT);
    }

    private boolean isPale(String service) {
        return has(window.node(service), "dimmed");
    }

    private boolean isPaleInTheList(String service) {
        Node cell = robot.lookup(".sw-side-list .list-cell").queryAll().stream().filter(each -> each instanceof ListCell<?> row
                && row.getItem() instanceof SitePlace place && place.service().equals(service)).findFirst().orElseThrow();
        return has(cell, "dormant");
    }

    private boolean has(Node node, String state) {
        return window.<Boolean>ask(() -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state)));
    }

    @Test
    void tickingAProfileWakesItsServices() {
        assertThat(isPale("crossbar")).isFalse();
        assertThat(isPale("simulator")).isTrue();
        assertThat(isPaleInTheList("crossbar")).isFalse();
        assertThat(isPaleInTheList("simulator")).isTrue();
        CheckBox box = robot.lookup(".check-box").match((CheckBox each) -> each.getText().equals("test")).query();
        window.fx(box::requestFocus);
        window.press(KeyCode.SPACE);
        assertThat(isPale("simulator")).isFalse();
        assertThat(isPaleInTheList("simulator")).isFalse();
        assertThat(window.text()).isEqualTo(TEXT);
        assertThat(window.<Boolean>ask(() -> window.session().isModified())).isFalse();
    }
}
