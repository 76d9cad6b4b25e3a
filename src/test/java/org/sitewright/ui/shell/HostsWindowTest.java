package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitewright.session.Selection;
import org.sitewright.site.SiteFile;
import org.sitewright.yaml.YamlPath;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Hosts and instances of the site config file: in the list, in the form and in the text. */
@ExtendWith(ApplicationExtension.class)
class HostsWindowTest extends WindowCase {
    private static final SiteFile COMPOSE = new SiteFile("docker-compose.yaml");
    private static final SiteFile CONFIG = new SiteFile("default.yaml");
    private static final String SERVICES = """
            services:
              crossbar:
                image: simonsobs/ocs-crossbar:v0.11.3
              ocs-fake1:
                image: simonsobs/ocs:v0.11.3
                hostname: lab-docker
                environment:
                  - INSTANCE_ID=fake1
                volumes:
                  - ./:/config:ro
            """;
    private static final String HOSTS = """
            hub: {wamp_server: 'ws://crossbar:8001/ws', wamp_http: 'http://crossbar:8001/call', wamp_realm: test_realm, address_root: observatory}
            hosts:
              lab-docker:
                agent-instances:
                  - {agent-class: FakeDataAgent,   # noise
                     instance-id: fake1,
                     arguments: [['--mode', 'acq'],
                                 ['--num-channels', 16]]}
              other:
                agent-instances: []
            """;
    private static final YamlPath FAKE = YamlPath.of("hosts", "lab-docker", "agent-instances").index(0);

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @BeforeEach
    void open() {
        window.write(window.site().resolve("default.yaml"), HOSTS);
        window.open(SERVICES);
    }

    private String config() {
        return window.ask(() -> window.session().text(CONFIG).content());
    }

    private List<String> changes() {
        return changedLines(HOSTS, config());
    }

    private void select(YamlPath path) {
        window.fx(() -> window.session().select(Selection.of(CONFIG, path), "test"));
        WindowHarness.settle();
    }

    private HostTree tree() {
        return robot.lookup(".sw-side-tree").queryAs(HostTree.class);
    }

    private List<String> rows() {
        return window.ask(() -> {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < tree().getExpandedItemCount(); i++) {
                rows.add(tree().getTreeItem(i).getValue().name());
            }
            return rows;
        });
    }

    private String selectedRow() {
        return window.ask(() -> {
            TreeItem<HostTree.Row> item = tree().getSelectionModel().getSelectedItem();
            return item == null ? "" : item.getValue().name();
        });
    }

    private void heading(String text) {
        robot.lookup(".sw-side-heading").queryAll().stream().map(ToggleButton.class::cast).filter(each -> each.getText().equals(text)).findFirst()
                .ifPresent(each -> window.fx(each::fire));
        WindowHarness.settle();
    }

    private void follow(String text) {
        Hyperlink link = robot.lookup(".hyperlink").queryAll().stream().map(Hyperlink.class::cast)
                .filter(each -> each.getText().equals(text) && WindowHarness.isInSight(each)).findFirst().orElseThrow(() -> new AssertionError("No link " + text));
        window.fx(link::fire);
        WindowHarness.settle();
    }

    private String title() {
        return robot.lookup(".sw-config .sw-title").queryAll().stream().filter(WindowHarness::isInSight).map(node -> ((Labeled) node).getText()).findFirst().orElse("");
    }

    @Test
    void theTreeShowsHubHostsAndInstances_andFollowsTheSelection() {
        heading("HOSTS");
        assertThat(rows()).containsExactly("hub", "lab-docker", "fake1", "other");
        assertThat(tree().isVisible()).isTrue();
        window.fx(() -> tree().getSelectionModel().select(2));
        WindowHarness.settle();
        assertThat(window.ask(() -> window.session().selection().places().getLast().path())).isEqualTo(FAKE);
        assertThat(window.ask(() -> window.session().snapshot().file())).isEqualTo(CONFIG);
        assertThat(window.ask(() -> window.view().text().view().caret().line())).isEqualTo(4);
        assertThat(title()).isEqualTo("fake1");
        // A caret within an instance marks its row.
        select(FAKE.key("arguments").index(1));
        assertThat(selectedRow()).isEqualTo("fake1");
        select(YamlPath.of("hub", "wamp_realm"));
        assertThat(selectedRow()).isEqualTo("hub");
        assertThat(title()).isEqualTo("hub");
        select(YamlPath.of("hosts", "other"));
        assertThat(title()).isEqualTo("other");
        window.fx(() -> window.session().select(Selection.services(COMPOSE, List.of("crossbar")), "test"));
        assertThat(tree().isVisible()).isFalse();
        assertThat(selectedRow()).isEmpty();
    }

    @Test
    void fromAServiceToItsInstanceAndBack() {
        window.select("ocs-fake1");
        follow("Instance fake1 (FakeDataAgent)");
        assertThat(title()).isEqualTo("fake1");
        follow("ocs-fake1");
        assertThat(window.selected()).containsExactly("ocs-fake1");
    }

    @Test
    void argumentsAreThoseOfTheClass_andChangeAsTheyAreWritten() {
        select(FAKE);
        window.waitFor(() -> !robot.lookup("#sw-field---sample-rate").queryAll().isEmpty());
        assertThat(window.field("--mode").getText()).isEqualTo("acq");
        assertThat(window.field("--sample-rate").getText()).isEmpty();
        window.fill(window.field("--num-channels"), "4", KeyCode.ENTER);
        assertThat(changes()).containsExactly("-                     ['--num-channels', 16]]}", "+                     ['--num-channels', 4]]}");
        window.run("undo");
        assertThat(config()).isEqualTo(HOSTS);
        window.fill(window.field("--sample-rate"), "2", KeyCode.ENTER);
        assertThat(changes()).containsExactly("-                     ['--num-channels', 16]]}", "+                     ['--num-channels', 16],", "+                     ['--sample-rate', '2']]}");
        assertThat(window.ask(() -> window.session().undoCaption())).contains("Set --sample-rate");
        window.fill(window.field("--sample-rate"), "", KeyCode.ENTER);
        assertThat(config()).isEqualTo(HOSTS);
        window.fill(window.field("--mode"), "--idle", KeyCode.ENTER);
        assertThat(config()).isEqualTo(HOSTS);
        assertThat(robot.lookup(".sw-refusal").queryAll().stream().filter(WindowHarness::isInSight).toList()).isNotEmpty();
        window.press(KeyCode.ESCAPE);
        window.fill(window.field("other"), "--log-dir /log", KeyCode.ENTER);
        assertThat(config()).contains("['--log-dir', '/log']");
    }

    @Test
    void anInstanceIsRenamedWithItsService_movedAndRemoved() {
        select(FAKE);
        window.fill(window.field("instance-id"), "fake9", KeyCode.ENTER);
        assertThat(changes()).containsExactly("-         instance-id: fake1,", "+         instance-id: fake9,");
        assertThat(window.ask(() -> window.session().text(COMPOSE).content())).contains("INSTANCE_ID=fake9");
        window.run("undo");
        assertThat(window.ask(() -> window.session().text(COMPOSE).content())).isEqualTo(SERVICES);

        select(FAKE);
        window.fill(window.field("host"), "other", KeyCode.ENTER);
        assertThat(config()).contains("  other:\n    agent-instances:\n      - {agent-class: FakeDataAgent,   # noise\n         instance-id: fake1,");
        assertThat(title()).isEqualTo("fake1");
        assertThat(selectedRow()).isEqualTo("fake1");
        window.run("undo");
        assertThat(config()).isEqualTo(HOSTS);

        select(FAKE);
        window.fx(() -> tree().requestFocus());
        window.press(KeyCode.DELETE);
        assertThat(config()).contains("agent-instances: []\n  other").doesNotContain("fake1");
        assertThat(rows()).containsExactly("hub", "lab-docker", "other");
    }

    @Test
    void aHostIsRenamedWithItsServices_andInstancesAreAdded() {
        select(YamlPath.of("hosts", "lab-docker"));
        window.fill(window.field("name"), "cryo", KeyCode.ENTER);
        assertThat(config()).contains("  cryo:\n");
        assertThat(window.ask(() -> window.session().text(COMPOSE).content())).contains("hostname: cryo");
        assertThat(title()).isEqualTo("cryo");
        window.fill(window.field("crossbar_timeout"), "60", KeyCode.ENTER);
        assertThat(config()).contains("crossbar_timeout: 60");

        asker.willWrite("fake2");
        asker.willWrite("FakeDataAgent");
        window.fx(() -> robot.lookup(".sw-config .sw-add").queryAll().stream().filter(each -> each instanceof Labeled label && label.getText().startsWith("Add instance"))
                .findFirst().ifPresent(each -> ((javafx.scene.control.Button) each).fire()));
        WindowHarness.settle();
        assertThat(title()).isEqualTo("fake2");
        assertThat(rows()).containsExactly("hub", "cryo", "fake1", "fake2", "other");
    }

    @Test
    void whoDeletesAServiceCanDeleteItsInstanceInTheSameStep() {
        window.select("ocs-fake1");
        asker.willChoose(0);
        window.run("delete-service");
        assertThat(asker.last().headline()).isEqualTo("Remove fake1 from the site config file, too?");
        assertThat(config()).doesNotContain("fake1");
        window.run("undo");
        assertThat(config()).isEqualTo(HOSTS);
        assertThat(window.ask(() -> window.session().text(COMPOSE).content())).isEqualTo(SERVICES);

        window.select("ocs-fake1");
        asker.willChoose(1);
        window.run("delete-service");
        assertThat(config()).isEqualTo(HOSTS);
        assertThat(window.ask(() -> window.session().text(COMPOSE).content())).doesNotContain("fake1");
        window.run("undo");

        window.select("ocs-fake1");
        window.run("delete-service");
        assertThat(window.ask(() -> window.session().text(COMPOSE).content())).isEqualTo(SERVICES);
    }

    @Test
    void aFlagIsTicked_andWhatIsWrongIsSaidAtItsField() {
        select(FAKE);
        window.fill(window.field("agent-class"), "Lakeshore372Agent", KeyCode.ENTER);
        window.waitFor(() -> !robot.lookup("#sw-field---enable-control-chan").queryAll().isEmpty());
        CheckBox box = robot.lookup("#sw-field---enable-control-chan").queryAs(CheckBox.class);
        window.fx(box::fire);
        assertThat(config()).contains("['--enable-control-chan']");
        window.fx(() -> robot.lookup("#sw-field---enable-control-chan").queryAs(CheckBox.class).fire());
        assertThat(config()).doesNotContain("--enable-control-chan");
        TextField unknown = window.field("--num-channels");
        assertThat(unknown.getText()).isEqualTo("16");
        // What is shown is what stands there, not what YAML makes of it.
        window.fill(unknown, "010", KeyCode.ENTER);
        assertThat(config()).contains("['--num-channels', '010']");
        window.run("undo");
        List<Node> hints = robot.lookup(".sw-config .sw-hint").queryAll().stream().filter(WindowHarness::isInSight).toList();
        assertThat(hints).isNotEmpty();
    }
}
