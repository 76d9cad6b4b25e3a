package org.sitewright.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitewright.edit.Edit;
import org.sitewright.ui.control.Answer;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What becomes of a text that the site will not have, in the tables of the form. */
@ExtendWith(ApplicationExtension.class)
class RefusalTest {
    private static final String TEXT = """
            services:
              a:
                image: a:1
                ports:
                  - "127.0.0.1:8086:8086"
                volumes:
                  - data:/var/lib/a
                command: |
                  first
                  second
                healthcheck:
                  test: "true"
              b:
                image: b:1
              c:
                image: c:1
            volumes:
              data:
            """;

    private InspectorHarness form;

    @Start
    void start(Stage stage) {
        form = new InspectorHarness(new FxRobot(), stage, TEXT);
        form.sender.answer = Answer.refused("It will not do.");
    }

    private TextField cell(String table, int index) {
        return form.cells(table, TextField.class).get(index);
    }

    private void set(TextField field, String text) {
        form.type(field, text);
        form.press(KeyCode.ENTER);
    }

    private void write(String text) {
        new FxRobot().write(text);
        form.press(KeyCode.ENTER);
    }

    private void press(String selector) {
        form.focus(form.find(selector, Button.class, _ -> true));
        form.press(KeyCode.SPACE);
    }

    @Test
    void itStaysInItsCellUntilItIsCorrected() {
        form.select("a");
        set(cell("ports", 0), "nonsense");
        form.leave();
        assertThat(cell("ports", 0).getText()).isEqualTo("nonsense");
        assertThat(form.refusals()).containsExactly("It will not do.");
        form.sender.answer = Answer.MADE;
        set(cell("ports", 0), "8087");
        assertThat(form.sender.edits).last().isEqualTo(new Edit.SetPort("a", 0, "8087:8086", Edit.Shared.ASK));
        assertThat(form.refusals()).isEmpty();
        assertThat(form.sender.told).isEmpty();
    }

    @Test
    void itStaysInItsNewRow() {
        form.select("c");
        press(".sw-table-ports .sw-add");
        write("8086:80");
        assertThat(form.sender.edits).containsExactly(new Edit.AddPort("c", "8086:80"));
        assertThat(cell("ports", 0).getText()).isEqualTo("8086:80");
        assertThat(form.refusals()).containsExactly("It will not do.");
        form.press(KeyCode.ESCAPE);
        assertThat(form.refusals()).isEmpty();
        assertThat(form.sender.told).isEmpty();
    }

    @Test
    void aNameThatIsNoServiceIsSentToHearWhy() {
        form.select("c");
        press(".sw-choose-line .button");
        write("nobody");
        assertThat(form.sender.edits).containsExactly(new Edit.AddDependency("c", "nobody"));
        assertThat(form.refusals()).containsExactly("It will not do.");
        assertThat(cell("depends_on", 0).getText()).isEqualTo("nobody");
    }

    @Test
    void itStaysInTheFieldOfAnyOtherSetting() {
        form.select("a");
        TextField test = form.find(".sw-setting-field", TextField.class, field -> field.getText().equals("true"));
        set(test, "false");
        assertThat(test.getText()).isEqualTo("false");
        assertThat(form.refusals()).containsExactly("It will not do.");
    }

    @Test
    void itIsToldBeforeAnotherServiceTakesTheForm() {
        form.select("a");
        set(cell("volumes", 1), "relative");
        set(form.field("user"), "no one");
        assertThat(form.sender.told).isEmpty();
        form.select("b");
        assertThat(form.sender.told).isEqualTo(List.of("It will not do."));
        assertThat(form.field("user").getText()).isEmpty();
        form.select("a");
        assertThat(cell("volumes", 1).getText()).isEqualTo("/var/lib/a");
        assertThat(form.refusals()).isEmpty();
    }
}
