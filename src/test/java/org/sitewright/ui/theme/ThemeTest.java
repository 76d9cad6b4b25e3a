package org.sitewright.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ThemeTest {
    private static final Color LIGHT_TEXT = Color.web("#1d2430");
    private static final Color DARK_TEXT = Color.web("#dde2ea");

    private Label plain;
    private Label code;
    private Label strong;
    private Label dim;
    private Stage stage;
    private Scene scene;

    @Start
    void start(Stage given) {
        stage = given;
        plain = new Label("plain");
        code = new Label("code");
        strong = new Label("strong");
        dim = new Label("dim");
        code.getStyleClass().add("sw-mono");
        strong.getStyleClass().add("sw-strong");
        dim.getStyleClass().add("sw-dim");
        scene = new Scene(new VBox(plain, code, strong, dim), 1280, 800);
        stage.setScene(scene);
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
    }

    @AfterEach
    void forgetTheLook(FxRobot robot) {
        robot.interact(() -> Application.setUserAgentStylesheet(null));
    }

    @Test
    void theChosenColoursReachTheSceneAtOnceAndAfterAChange(FxRobot robot) {
        var theme = theme(robot, ThemeChoice.LIGHT);
        assertThat(plain.getTextFill()).isEqualTo(LIGHT_TEXT);
        assertThat(theme.darkProperty().get()).isFalse();
        assertThat(scene.getPreferences().getColorScheme()).isEqualTo(ColorScheme.LIGHT);
        assertThat(Application.getUserAgentStylesheet()).isEqualTo(new PrimerLight().getUserAgentStylesheet());

        robot.interact(() -> theme.choiceProperty().set(ThemeChoice.DARK));
        restyle(robot);
        assertThat(plain.getTextFill()).isEqualTo(DARK_TEXT);
        assertThat(dim.getTextFill()).isEqualTo(Color.web("#9aa4b2"));
        assertThat(theme.darkProperty().get()).isTrue();
        assertThat(scene.getPreferences().getColorScheme()).isEqualTo(ColorScheme.DARK);
        assertThat(Application.getUserAgentStylesheet()).isEqualTo(new PrimerDark().getUserAgentStylesheet());
    }

    @Test
    void theSystemsChoiceIsThatOfTheDesktop(FxRobot robot) {
        var theme = theme(robot, ThemeChoice.SYSTEM);
        boolean desktopIsDark = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
        assertThat(theme.darkProperty().get()).isEqualTo(desktopIsDark);

        robot.interact(() -> theme.choiceProperty().set(desktopIsDark ? ThemeChoice.LIGHT : ThemeChoice.DARK));
        assertThat(theme.darkProperty().get()).isNotEqualTo(desktopIsDark);
    }

    @Test
    void theFontsComeWithTheProgram(FxRobot robot) {
        theme(robot, ThemeChoice.LIGHT);
        assertThat(plain.getFont().getFamily()).isEqualTo("Inter");
        assertThat(strong.getFont().getName()).isEqualTo("Inter Semi Bold");
        assertThat(code.getFont().getFamily()).isEqualTo("JetBrains Mono");
        assertThat(Font.font("Inter", FontWeight.BOLD, 13).getName()).isEqualTo("Inter Bold");
        assertThat(Font.font("JetBrains Mono", FontPosture.ITALIC, 13).getName()).isEqualTo("JetBrains Mono Italic");
    }

    @Test
    void allTextGrowsWithTheSizeThatTheUserChose(FxRobot robot) {
        var theme = theme(robot, ThemeChoice.LIGHT);
        assertThat(plain.getFont().getSize()).isEqualTo(13);
        double codeBefore = code.getFont().getSize();

        robot.interact(() -> theme.fontSizeProperty().set(FontSize.PX_18));
        restyle(robot);
        assertThat(plain.getFont().getSize()).isEqualTo(18);
        assertThat(code.getFont().getSize() / codeBefore).isCloseTo(18.0 / 13, offset(0.001));
    }

    @Test
    void theSheetsOfAViewStayAboveTheProgramsOwn(FxRobot robot) {
        var own = ThemeTest.class.getResource("/org/sitewright/ui/size-20.css").toExternalForm();
        robot.interact(() -> scene.getStylesheets().add(own));
        var theme = theme(robot, ThemeChoice.LIGHT);
        robot.interact(() -> {
            theme.apply(scene);
            theme.choiceProperty().set(ThemeChoice.DARK);
        });
        assertThat(scene.getStylesheets()).hasSizeGreaterThanOrEqualTo(6).doesNotHaveDuplicates().endsWith(own);
        assertThat(scene.getStylesheets().getFirst()).endsWith("tokens-dark.css");
    }

    @Test
    void popupsHaveTheLookOfTheirOwner(FxRobot robot) {
        theme(robot, ThemeChoice.DARK);
        var menu = new ContextMenu(new MenuItem("Rename"));
        robot.interact(() -> menu.show(plain, 100, 100));
        var label = robot.from(menu.getScene().getRoot()).lookup(".label").<Label>query();
        assertThat(label.getTextFill()).isEqualTo(DARK_TEXT);
        assertThat(label.getFont().getFamily()).isEqualTo("Inter");
        robot.interact(menu::hide);
    }

    /** As over VNC: what a popup draws beside itself would stand in an opaque box. */
    @Test
    void popupsHaveNoShadowWhereTheScreenCannotBlendWindows(FxRobot robot) {
        robot.interact(() -> new Theme(ThemeChoice.LIGHT, FontSize.DEFAULT, false).apply(scene));
        var menu = new ContextMenu(new MenuItem("Rename"));
        robot.interact(() -> menu.show(plain, 100, 100));
        Region drawn = robot.from(menu.getScene().getRoot()).lookup(".context-menu").query();
        assertThat(drawn.getEffect()).isNull();
        assertThat(menu.getWidth()).isCloseTo(drawn.getWidth(), offset(2.0));
        robot.interact(menu::hide);
    }

    /** The pictures are for a human eye; the test fails where a sheet has an error or a colour is not defined. */
    @ParameterizedTest
    @EnumSource(value = ThemeChoice.class, names = {"LIGHT", "DARK"})
    void everyControlIsStyledWithoutAComplaint(ThemeChoice choice, FxRobot robot) throws IOException {
        var complaints = new ArrayList<String>();
        var log = Logger.getLogger("javafx.css");
        var handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                    complaints.add(entry.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(handler);
        try {
            theme(robot, choice);
            robot.interact(() -> scene.setRoot(new Gallery().root()));
            restyle(robot);
        } finally {
            log.removeHandler(handler);
        }
        save(choice.name().toLowerCase(Locale.ROOT), robot);
        assertThat(complaints).isEmpty();
    }

    @Test
    void sizesHaveASheetEachAndAnOrder() {
        assertThat(FontSize.all()).isSortedAccordingTo(Comparator.comparingInt(FontSize::pixels));
        assertThat(FontSize.all()).allSatisfy(size -> {
            try (var in = ThemeTest.class.getResourceAsStream("/org/sitewright/ui/" + size.sheet())) {
                assertThat(new String(in.readAllBytes())).contains("-fx-font-size: " + size.pixels() + "px");
            }
        });
        assertThat(FontSize.nearest(17)).isIn(FontSize.PX_16, FontSize.PX_18);
        assertThat(FontSize.nearest(0)).isEqualTo(FontSize.PX_11);
        assertThat(FontSize.nearest(99).larger()).isEqualTo(FontSize.PX_20);
        assertThat(FontSize.PX_11.smaller()).isEqualTo(FontSize.PX_11);
        assertThat(FontSize.PX_13.larger().smaller()).isEqualTo(FontSize.PX_13);
    }

    private Theme theme(FxRobot robot, ThemeChoice choice) {
        var made = new ArrayList<Theme>();
        robot.interact(() -> {
            made.add(new Theme(choice, FontSize.DEFAULT));
            made.getFirst().apply(scene);
        });
        restyle(robot);
        return made.getFirst();
    }

    private void restyle(FxRobot robot) {
        robot.interact(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    private void save(String name, FxRobot robot) throws IOException {
        var shots = new ArrayList<Image>();
        robot.interact(() -> shots.add(scene.snapshot(null)));
        var shot = shots.getFirst();
        var picture = new BufferedImage((int) shot.getWidth(), (int) shot.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, shot.getPixelReader().getArgb(x, y));
            }
        }
        var file = Path.of("target", "gallery", name + ".png");
        Files.createDirectories(file.getParent());
        ImageIO.write(picture, "png", file.toFile());
    }
}
