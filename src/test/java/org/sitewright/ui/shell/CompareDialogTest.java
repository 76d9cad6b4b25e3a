package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.text.DiffRow;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CompareDialogTest {
    @Start
    void start(Stage stage) {
        stage.hide();
    }

    private List<DiffRow> rows(FxRobot robot, String mine, String disk) {
        List<DiffRow> rows = new ArrayList<>();
        robot.interact(() -> rows.addAll(new CompareDialog(new Words("ui.shell.messages")).table(SourceText.of(mine), SourceText.of(disk)).getItems()));
        return rows;
    }

    @Test
    void linesAreShownAsTheyStand(FxRobot robot) {
        List<DiffRow> rows = rows(robot, "a:\n  <<: *b\t# \"x\" & <y>\n", "a:\n  <<: *c\n");
        assertThat(rows).extracting(DiffRow::getOldLine).contains("  <<: *b\t# \"x\" & <y>");
        assertThat(rows).extracting(DiffRow::getNewLine).contains("  <<: *c");
    }

    @Test
    void anAddedLineStandsBesideNothing(FxRobot robot) {
        List<DiffRow> rows = rows(robot, "a: 1\nb: 2\n", "b: 2\n");
        assertThat(rows.getFirst().getTag()).isEqualTo(DiffRow.Tag.DELETE);
        assertThat(rows.get(1).getOldLine()).isEqualTo(rows.get(1).getNewLine()).isEqualTo("b: 2");
    }
}
