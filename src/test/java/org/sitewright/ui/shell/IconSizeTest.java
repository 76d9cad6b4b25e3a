package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.ui.theme.FontSize;
import org.testfx.framework.junit5.Start;

/** The signs on buttons, rows and findings are as large as the text wants them, however often the styles are applied. */
class IconSizeTest extends WindowCase {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @BeforeEach
    void openTheLab() {
        window.open(Texts.LAB);
        window.select("influxdb");
    }

    private List<FontIcon> icons() {
        return window.ask(() -> window.bench.lookupAll(".ikonli-font-icon").stream().map(FontIcon.class::cast).toList());
    }

    private Set<Integer> sizes() {
        List<FontIcon> icons = icons();
        assertThat(icons).hasSizeGreaterThan(8);
        return window.ask(() -> icons.stream().map(FontIcon::getIconSize).collect(Collectors.toSet()));
    }

    @Test
    void anIconKeepsItsSizeWhenTheStylesAreAppliedAgain() {
        Set<Integer> before = sizes();
        for (int i = 0; i < 4; i++) {
            window.run("theme-dark");
            window.fx(window.bench::applyCss);
            window.run("theme-light");
        }
        assertThat(sizes()).isEqualTo(before);
    }

    @Test
    void allIconsAreOfOneSizeThatFollowsTheText() {
        for (FontSize size : List.of(FontSize.PX_11, FontSize.PX_13, FontSize.PX_20)) {
            window.fx(() -> window.bench.theme().fontSizeProperty().set(size));
            WindowHarness.settle();
            assertThat(sizes()).as("for text of %s", size).hasSize(1)
                    .allSatisfy(icon -> assertThat(icon).isBetween(size.pixels(), size.pixels() * 6 / 5));
        }
    }
}
