package org.sitewright.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sitewright.session.Selection;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A window of the whole program for each test. */
@ExtendWith(ApplicationExtension.class)
abstract class WindowCase {
    @TempDir
    Path temp;
    FxRobot robot;
    WindowHarness window;
    FakeAsker asker;

    /** To be called by the test's own start, which is the only one that TestFX looks for. */
    void begin(Stage stage) {
        robot = new FxRobot();
        window = new WindowHarness(robot, stage, temp);
        asker = window.asker;
    }

    /** Nothing of the test may go on in the next one. */
    @AfterEach
    void end() {
        window.fx(window.keeper::close);
    }

    void undoAll() {
        while (window.ask(() -> window.session().undoCaption().isPresent())) {
            window.run("undo");
        }
    }

    void selectNothing() {
        window.fx(() -> window.session().select(Selection.NOTHING, "test"));
    }

    /** The lines of one text that the other has not, by number: "-12 …" and "+12 …". */
    static List<String> changedLines(String before, String now) {
        List<String> old = Arrays.asList(before.split("\n", -1));
        List<String> fresh = Arrays.asList(now.split("\n", -1));
        List<String> changes = new ArrayList<>();
        for (var delta : com.github.difflib.DiffUtils.diff(old, fresh).getDeltas()) {
            delta.getSource().getLines().forEach(line -> changes.add("-" + line));
            delta.getTarget().getLines().forEach(line -> changes.add("+" + line));
        }
        return changes;
    }
}
