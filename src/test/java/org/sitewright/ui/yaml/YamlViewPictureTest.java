package org.sitewright.ui.yaml;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;

/** Draws the view with everything on it, light and dark, into target/yaml-view-*.png for people to look at. */
@ExtendWith(ApplicationExtension.class)
class YamlViewPictureTest {
    private YamlView view;
    private Scene scene;

    @Start
    void start(Stage stage) {
        view = new YamlView();
        Label header = new Label("docker-compose.yaml   \u25cf 2 lines changed");
        header.setStyle("-fx-padding: 7px 12px; -fx-text-fill: -sw-text");
        view.setTop(header);
        scene = new Scene(view, 640, 900);
        scene.getStylesheets().add(Pictures.tokens("light"));
        stage.setScene(scene);
        stage.setWidth(640);
        stage.setHeight(900);
        stage.show();
    }

    @Test
    void drawsTheWholeViewInLightAndInDark(FxRobot robot) throws Exception {
        SourceText text = SourceText.of(Sample.COMPOSE);
        robot.interact(() -> {
            view.show(text);
            Sample.decorate(view, text);
            view.requestFocus();
        });
        Pictures.settle();
        for (String theme : List.of("light", "dark")) {
            robot.interact(() -> scene.getStylesheets().setAll(Pictures.tokens(theme)));
            Pictures.settle();
            assertThat(Files.size(Pictures.take(robot, "yaml-view-" + theme))).isGreaterThan(20_000);
        }
        robot.interact(() -> view.find(true));
        robot.write("simonsobs");
        Pictures.settle();
        assertThat(Files.size(Pictures.take(robot, "yaml-view-search-dark"))).isGreaterThan(20_000);
        robot.interact(() -> scene.getStylesheets().setAll(Pictures.tokens("light")));
        Pictures.settle();
        Pictures.take(robot, "yaml-view-search-light");
    }

    @Test
    void drawsThePopups(FxRobot robot) throws Exception {
        SourceText text = SourceText.of(Sample.COMPOSE);
        robot.interact(() -> {
            view.show(text);
            Sample.decorate(view, text);
            view.setCompletionProvider(place -> CompletableFuture.completedStage(Sample.keys(view.text(), place)));
            int at = text.content().indexOf("    image: influxdb");
            view.reveal(TextRange.at(at), false);
            view.requestFocus();
        });
        for (String theme : List.of("light", "dark")) {
            robot.interact(() -> scene.getStylesheets().setAll(Pictures.tokens(theme)));
            robot.interact(view::complete);
            Pictures.settle();
            Pictures.take(robot, "yaml-view-completion-" + theme);
            robot.interact(view.completion()::close);
            robot.interact(view::showFixes);
            Pictures.settle();
            Pictures.take(robot, "yaml-view-fixes-" + theme);
            robot.interact(view.fixes()::close);
            robot.interact(view.hover()::askAtCaret);
            Pictures.settle();
            Pictures.take(robot, "yaml-view-hover-" + theme);
            robot.interact(view.hover()::close);
        }
        assertThat(view.hover().isShowing()).isFalse();
    }
}
