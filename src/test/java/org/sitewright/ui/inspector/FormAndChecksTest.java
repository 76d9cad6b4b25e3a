package org.sitewright.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.compose.Reference;
import org.sitewright.edit.Edit;
import org.sitewright.road.Road;
import org.sitewright.road.Where;
import org.sitewright.session.Selection;
import org.sitewright.session.Session;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePlace;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.yaml.YamlPath;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the form does with a check that comes after the text. */
@ExtendWith(ApplicationExtension.class)
class FormAndChecksTest {
    private static final String TEXT = """
            services:
              one:
                image: influxdb
              two:
                image: grafana/grafana
            """;

    private final Deque<Runnable> checks = new ArrayDeque<>();
    private Session session;
    private InspectorView view;

    @Start
    void start(Stage stage) {
        session = new Session("lab", new SiteFile("docker-compose.yaml"), SourceText.of(TEXT), new Variables(Map.of(), Map.of()), KeyTable.load(),
                checks::add, Runnable::run);
        view = new InspectorView(session, new RecordingSender(), new InspectorListener() {
            @Override
            public void addInstance(String host) {}

            @Override
            public void reveal(YamlPath path) {}

            @Override
            public void explain(String rule) {}

            @Override
            public void reveal(Where where) {}

            @Override
            public void mend(Map<SiteFile, Edit> edits) {}

            @Override
            public void road(SitePlace from, Road.Kind kind) {}

            @Override
            public void rename(Reference.Kind kind, String name) {}

            @Override
            public void select(List<String> services) {}
        }, KeyTable.load());
        session.select(Selection.of(session.snapshot().file(), YamlPath.of("services", "two")), this);
        stage.setScene(new Scene(view, 360, 760));
        stage.show();
    }

    private void type(FxRobot robot, int at, String words) {
        robot.interact(() -> session.type(TextPatch.of(TextChange.insert(at, words)), this));
    }

    private void check(FxRobot robot) {
        assertThat(checks).isNotEmpty();
        robot.interact(() -> checks.forEach(Runnable::run));
        checks.clear();
    }

    @Test
    void theFormIsBuiltOnceForATextWhoseCheckSaysNothingNew(FxRobot robot) {
        type(robot, TEXT.indexOf("services"), "# a note\n");
        Optional<ShownService> afterTyping = view.servicePage().shown();
        check(robot);
        assertThat(session.snapshot().checked()).isEqualTo(session.snapshot().revision());
        assertThat(view.servicePage().shown().orElseThrow()).isSameAs(afterTyping.orElseThrow());
    }

    @Test
    void theFormShowsWhatACheckFindsAnew(FxRobot robot) {
        type(robot, TEXT.indexOf("grafana/grafana") + "grafana/grafana".length(), ":10.1");
        int before = robot.lookup(".sw-hint-link").queryAllAs(Hyperlink.class).size();
        check(robot);
        int after = robot.lookup(".sw-hint-link").queryAllAs(Hyperlink.class).size();
        assertThat(view.servicePage().shown().orElseThrow().findings()).isEmpty();
        assertThat(after).isLessThan(before);
    }
}
