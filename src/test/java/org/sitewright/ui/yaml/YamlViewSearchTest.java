package org.sitewright.ui.yaml;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextPosition;
import org.sitewright.text.TextRange;
import org.testfx.framework.junit5.Start;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class YamlViewSearchTest extends YamlViewCase {
    private static final String TEXT = "a: ocs\r\nb: OCS\r\nocsd: ocs\r\n";

    @Start
    void start(Stage stage) {
        open(stage);
    }

    private String selected() {
        return ask(() -> view.text().substring(view.selection()));
    }

    private int line() {
        return ask(() -> view.caret().line());
    }

    @Test
    void findsCountsAndGoesRound() {
        show(TEXT);
        press(KeyCode.CONTROL, KeyCode.F);
        write("ocs");
        assertThat(label("sw-yaml-search-count")).isEqualTo("1 of 4");
        assertThat(ask(() -> view.surface().decorations().matches())).hasSize(4);
        press(KeyCode.ENTER);
        assertThat(line()).isEqualTo(1);
        press(KeyCode.F3);
        press(KeyCode.F3);
        assertThat(label("sw-yaml-search-count")).isEqualTo("4 of 4");
        press(KeyCode.F3);
        assertThat(line()).isZero();
        press(KeyCode.SHIFT, KeyCode.F3);
        assertThat(label("sw-yaml-search-count")).isEqualTo("4 of 4");
        press(KeyCode.ESCAPE);
        assertThat(ask(() -> view.surface().decorations().matches())).isEmpty();
        assertThat(ask(() -> view.buffer().area().isFocused())).isTrue();
        assertThat(patches).isEmpty();
    }

    @Test
    void caseAndWholeWordsNarrowTheSearch() {
        show(TEXT);
        press(KeyCode.CONTROL, KeyCode.F);
        write("ocs");
        robot.clickOn(".sw-yaml-search-case");
        assertThat(label("sw-yaml-search-count")).endsWith("of 3");
        robot.clickOn(".sw-yaml-search-word");
        assertThat(label("sw-yaml-search-count")).endsWith("of 2");
    }

    @Test
    void aBadPatternIsSaid() {
        show(TEXT);
        press(KeyCode.CONTROL, KeyCode.F);
        robot.clickOn(".sw-yaml-search-regex");
        robot.clickOn(".sw-yaml-search-find");
        write("o(c");
        assertThat(label("sw-yaml-search-count")).startsWith("This is no regular expression");
        write("s)");
        assertThat(label("sw-yaml-search-count")).isEqualTo("1 of 4");
    }

    @Test
    void replaceAllIsOnePatchAndKnowsGroups() {
        show(TEXT);
        press(KeyCode.CONTROL, KeyCode.H);
        robot.clickOn(".sw-yaml-search-regex");
        robot.clickOn(".sw-yaml-search-find");
        write("^(\\w+): (\\w+)$");
        robot.clickOn(".sw-yaml-search-replacement");
        write("$2: $1");
        robot.clickOn(".sw-yaml-search-replace-all");
        assertThat(text()).isEqualTo("ocs: a\r\nOCS: b\r\nocs: ocsd\r\n");
        assertThat(patches).hasSize(1);
        checkPatches(TEXT);
    }

    @Test
    void replaceTakesOneMatchAndGoesToTheNext() {
        show(TEXT);
        press(KeyCode.CONTROL, KeyCode.H);
        write("ocs");
        robot.clickOn(".sw-yaml-search-replacement");
        write("x$1");
        press(KeyCode.ENTER);
        assertThat(text()).isEqualTo("a: x$1\r\nb: OCS\r\nocsd: ocs\r\n");
        assertThat(selected()).isEqualTo("OCS");
        press(KeyCode.ENTER);
        assertThat(text()).isEqualTo("a: x$1\r\nb: x$1\r\nocsd: ocs\r\n");
        assertThat(label("sw-yaml-search-count")).isEqualTo("1 of 2");
        checkPatches(TEXT);
    }

    @Test
    void findingDoesNotShowReplacingUntilItIsAskedFor() {
        show(TEXT);
        press(KeyCode.CONTROL, KeyCode.F);
        assertThat(ask(() -> field("sw-yaml-search-replacement").getParent().isVisible())).isFalse();
        press(KeyCode.CONTROL, KeyCode.H);
        assertThat(ask(() -> field("sw-yaml-search-replacement").getParent().isVisible())).isTrue();
    }

    @Test
    void nothingOfTheBarIsCutInANarrowPane() {
        show(TEXT);
        press(KeyCode.CONTROL, KeyCode.H);
        fx(() -> view.getScene().getWindow().setWidth(310));
        Pictures.settle();
        for (Node button : robot.lookup(".sw-yaml-search .button").queryAll()) {
            double right = ask(() -> button.localToScene(button.getBoundsInLocal()).getMaxX());
            assertThat(right).as("the right end of %s", button).isLessThanOrEqualTo(310);
        }
        assertThat(ask(() -> field("sw-yaml-search-find").getWidth())).isGreaterThan(120);
    }

    @Test
    void aMatchInAFoldIsUnfolded() {
        show("a:\n  b: deep\nc: 1\n");
        fx(() -> {
            view.setFoldRanges(List.of(new FoldRange(0, 1, "")));
            view.foldAll();
        });
        press(KeyCode.CONTROL, KeyCode.F);
        write("deep");
        assertThat(shown()).isEqualTo("a:\n  b: deep\nc: 1\n");
        assertThat(selected()).isEqualTo("deep");
    }

    @Test
    void goesToALine() {
        show("key: value\n".repeat(500));
        press(KeyCode.CONTROL, KeyCode.G);
        write("321:4");
        press(KeyCode.ENTER);
        assertThat(ask(() -> view.caret())).isEqualTo(new TextPosition(320, 3));
        assertThat(ask(() -> view.surface().viewport().lines().stream().anyMatch(l -> l.line() == 320))).isTrue();
        press(KeyCode.CONTROL, KeyCode.G);
        write("9999");
        press(KeyCode.ENTER);
        assertThat(robot.lookup(".sw-yaml-goto").<Node>query().isVisible()).isTrue();
        press(KeyCode.ESCAPE);
        assertThat(ask(() -> view.caret().line())).isEqualTo(320);
    }

    @Test
    void anEndlessExpressionIsGivenUp() {
        SourceText text = SourceText.of("a".repeat(40) + "!");
        assertThat(new SearchQuery("(a+)+\\1b", true, false, true).find(text))
                .isInstanceOf(SearchQuery.TooSlow.class);
    }

    @Test
    void aReplacementWithAnUnknownGroupIsSaid() {
        assertThat(new SearchQuery("a", true, false, true).replaceAll(SourceText.of("a"), "$3"))
                .isInstanceOf(SearchQuery.BadReplacement.class);
    }

    @Test
    void emptyMatchesAreNone() {
        assertThat(new SearchQuery("x*", true, false, true).find(SourceText.of("axxb")))
                .isEqualTo(new SearchQuery.Found(List.of(new TextRange(1, 3))));
    }
}
