package org.sitewright.ui.inspector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.sitewright.check.Finding;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.compose.Reference;
import org.sitewright.edit.Edit;
import org.sitewright.road.Road;
import org.sitewright.road.Where;
import org.sitewright.session.Selection;
import org.sitewright.session.Session;
import org.sitewright.session.Snapshot;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePlace;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.ui.theme.FontSize;
import org.sitewright.ui.theme.Theme;
import org.sitewright.ui.theme.ThemeChoice;
import org.sitewright.yaml.YamlPath;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window with a form in it, over a session whose edits are only kept. */
final class InspectorHarness {
    static final SiteFile FILE = new SiteFile("docker-compose.yaml");

    final RecordingSender sender = new RecordingSender();
    final List<YamlPath> revealed = new ArrayList<>();
    final List<Where> places = new ArrayList<>();
    final List<Map<SiteFile, Edit>> mends = new ArrayList<>();
    final List<String> explained = new ArrayList<>();
    final Session session;
    final InspectorView view;
    final Theme theme = new Theme(ThemeChoice.LIGHT, FontSize.DEFAULT);
    final Button elsewhere = new Button("elsewhere");
    private final FxRobot robot;

    InspectorHarness(FxRobot robot, Stage stage, String text) {
        this.robot = robot;
        session = new Session("yale-lab", FILE, SourceText.of(text), new Variables(Map.of(), Map.of()), KeyTable.load(),
                Runnable::run, Runnable::run);
        view = new InspectorView(session, sender, new InspectorListener() {
            @Override
            public void addInstance(String host) {}

            @Override
            public void reveal(YamlPath path) {
                revealed.add(path);
            }

            @Override
            public void explain(String rule) {
                explained.add(rule);
            }

            @Override
            public void reveal(Where where) {
                places.add(where);
            }

            @Override
            public void mend(Map<SiteFile, Edit> edits) {
                mends.add(edits);
            }

            @Override
            public void road(SitePlace from, Road.Kind kind) {
                InspectorHarness.this.view.showRoad(from, kind);
            }

            @Override
            public void rename(Reference.Kind kind, String name) {}

            @Override
            public void select(List<String> services) {
                session.select(Selection.services(session.snapshot().file(), services), this);
            }
        }, KeyTable.load());
        VBox root = new VBox(elsewhere, view);
        VBox.setVgrow(view, Priority.ALWAYS);
        Scene scene = new Scene(root, 360, 760);
        theme.apply(scene);
        stage.setScene(scene);
        stage.setWidth(360);
        stage.setHeight(760);
        stage.show();
        stage.toFront();
        elsewhere.requestFocus();
    }

    void select(String... services) {
        robot.interact(() -> session.select(Selection.services(session.snapshot().file(), List.of(services)), this));
        settle();
    }

    void write(String text) {
        robot.interact(() -> session.replace(session.snapshot().file(), SourceText.of(text), "Written", this));
        settle();
    }

    /** Shows what is selected with other findings than those of the session's own rules. */
    void showFindings(Finding... findings) {
        Snapshot now = session.snapshot();
        robot.interact(() -> view.show(new Snapshot(now.revision(), now.file(), now.site(), List.of(findings), now.roads(),
                now.revision()), session.selection()));
        settle();
    }

    static void settle() {
        WaitForAsyncUtils.waitForFxEvents(10);
    }

    TextField field(String id) {
        return robot.lookup("#sw-field-" + id).queryAs(TextField.class);
    }

    /** The fields and buttons of the rows of a table that are in sight, from left to right and top to bottom. */
    <T extends Node> List<T> cells(String table, Class<T> type) {
        return all(".sw-table-" + table + " .sw-rows-row").stream().flatMap(row -> row.lookupAll("*").stream())
                .filter(type::isInstance).map(type::cast).filter(InspectorHarness::isInSight).toList();
    }

    List<Node> all(String selector) {
        Set<Node> found = robot.lookup(selector).queryAll();
        return found.stream().filter(InspectorHarness::isInSight).toList();
    }

    List<String> labels(String selector) {
        return all(selector).stream().filter(Label.class::isInstance).map(node -> ((Label) node).getText()).toList();
    }

    /** What the form says against what was typed, in sight. */
    List<String> refusals() {
        return all(".sw-refusal").stream().map(node -> ((RefusalLine) node).words()).toList();
    }

    static boolean isInSight(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Puts the cursor into a field and replaces its text. */
    void type(TextField field, String text) {
        robot.interact(field::requestFocus);
        robot.interact(field::selectAll);
        if (text.isEmpty()) {
            robot.type(KeyCode.DELETE);
        } else {
            robot.write(text);
        }
        settle();
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    void leave() {
        robot.interact(elsewhere::requestFocus);
        settle();
    }

    void focus(Node node) {
        robot.interact(node::requestFocus);
        settle();
    }

    <T extends Node> T find(String selector, Class<T> type, Predicate<T> wanted) {
        return all(selector).stream().filter(type::isInstance).map(type::cast).filter(wanted).findFirst().orElseThrow();
    }

    static String sample() {
        try (var in = InspectorHarness.class.getResourceAsStream("/org/sitewright/sample/docker-compose.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
