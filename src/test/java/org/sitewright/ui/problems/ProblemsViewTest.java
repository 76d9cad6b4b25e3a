package org.sitewright.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitewright.check.Finding;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.session.Session;
import org.sitewright.site.SiteFile;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.ui.control.Answer;
import org.sitewright.ui.control.EditSender;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How the list follows one check after another. */
@ExtendWith(ApplicationExtension.class)
class ProblemsViewTest {
    private static final int SERVICES = 40;

    private Session session;
    private ProblemsView view;
    private ListView<FindingRow> list;

    @Start
    void start(Stage stage) {
        StringBuilder text = new StringBuilder("services:\n");
        for (int i = 0; i < SERVICES; i++) {
            // No tag: one finding each.
            text.append("  s%d:\n    image: influxdb\n".formatted(i));
        }
        session = new Session("lab", new SiteFile("docker-compose.yaml"), SourceText.of(text.toString()), new Variables(Map.of(), Map.of()),
                KeyTable.load(), Runnable::run, Runnable::run);
        view = new ProblemsView(session, new Unanswered(), finding -> { }, rule -> { });
        stage.setScene(new Scene(view, 700, 160));
        stage.setWidth(700);
        stage.setHeight(160);
        stage.show();
    }

    @SuppressWarnings("unchecked")
    private void scrollAndSelect(FxRobot robot) {
        list = robot.lookup(".sw-problems-list").queryAs(ListView.class);
        robot.interact(() -> {
            list.scrollTo(20);
            list.getSelectionModel().select(21);
        });
    }

    private void type(FxRobot robot, int from, int to, String words) {
        robot.interact(() -> session.type(TextPatch.of(new TextChange(from, to, words)), this));
    }

    private int topRow() {
        return ((VirtualFlow<?>) list.lookup(".virtual-flow")).getFirstVisibleCell().getIndex();
    }

    private List<Finding> listed() {
        return list.getItems().stream().map(FindingRow::finding).toList();
    }

    private Set<String> linesInSight(FxRobot robot) {
        return robot.lookup(".sw-problems-line").queryAllAs(Label.class).stream().map(Label::getText).collect(Collectors.toSet());
    }

    @Test
    void linesThatMoveLeaveRowsSelectionAndScrollingAsTheyAre(FxRobot robot) {
        scrollAndSelect(robot);
        List<FindingRow> before = new ArrayList<>(list.getItems());
        FindingRow selected = list.getSelectionModel().getSelectedItem();
        int top = topRow();
        Set<String> lines = linesInSight(robot);

        type(robot, 0, 0, "# a note\n");

        assertThat(list.getItems()).hasSize(SERVICES).containsExactlyElementsOf(before);
        assertThat(list.getSelectionModel().getSelectedItem()).isSameAs(selected);
        assertThat(topRow()).isEqualTo(top);
        assertThat(listed()).isEqualTo(session.snapshot().findings());
        assertThat(linesInSight(robot)).as("line numbers follow").isNotEqualTo(lines);
    }

    @Test
    void errorsComeFirstWhereverTheyAre(FxRobot robot) {
        scrollAndSelect(robot);
        int end = session.text().length();
        type(robot, end, end, "  broken:\n    image: influxdb:1.8\n    depends_on: [nobody]\n");

        List<Finding> inText = session.snapshot().findings();
        assertThat(inText).last().satisfies(last -> assertThat(last.severity()).isEqualTo(Severity.ERROR));
        assertThat(listed()).hasSize(SERVICES + 1).startsWith(inText.getLast()).endsWith(inText.subList(0, SERVICES).toArray(Finding[]::new));
    }

    @Test
    void aFindingThatIsGoneTakesOnlyItsRow(FxRobot robot) {
        scrollAndSelect(robot);
        FindingRow selected = list.getSelectionModel().getSelectedItem();
        List<FindingRow> before = new ArrayList<>(list.getItems());
        int end = session.text().content().indexOf("influxdb") + "influxdb".length();

        type(robot, end, end, ":1.8");

        assertThat(list.getItems()).containsExactlyElementsOf(before.subList(1, SERVICES));
        assertThat(list.getSelectionModel().getSelectedItems()).containsExactly(selected);
        assertThat(listed()).isEqualTo(session.snapshot().findings());
    }

    @Test
    void theSelectedFindingThatIsGoneLeavesNothingSelected(FxRobot robot) {
        scrollAndSelect(robot);
        int end = list.getSelectionModel().getSelectedItem().finding().range().end();

        type(robot, end, end, ":1.8");

        assertThat(list.getItems()).hasSize(SERVICES - 1);
        assertThat(list.getSelectionModel().getSelectedItems()).isEmpty();
    }

    /** Makes no edits: nothing here is about them. */
    private static final class Unanswered implements EditSender {
        @Override
        public Answer attempt(Edit edit, Object source) {
            return Answer.NOTHING;
        }

        @Override
        public void tell(String refusal) { }
    }
}
