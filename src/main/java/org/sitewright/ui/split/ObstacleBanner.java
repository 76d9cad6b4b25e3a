package org.sitewright.ui.split;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.split.Obstacle;
import org.sitewright.words.Words;

/** Why there is no plan: a sentence for each obstacle, with the way to where it can be mended. */
final class ObstacleBanner extends VBox {
    private static final int MOST = 4;

    private final Words words;
    private final WizardModel<?, ?> model;
    private final WizardHost<?> host;
    private List<Obstacle> shown = List.of();
    private Optional<WizardStep> at = Optional.empty();

    ObstacleBanner(Words words, WizardModel<?, ?> model, WizardHost<?> host) {
        this.words = words;
        this.model = model;
        this.host = host;
        getStyleClass().addAll("sw-banner", "sw-error", "sw-split-obstacles");
        setVisible(false);
        setManaged(false);
    }

    void refresh() {
        List<Obstacle> now = model.obstacles(model.step());
        if (now.equals(shown) && at.filter(step -> step == model.step()).isPresent()) {
            return;
        }
        shown = now;
        at = Optional.of(model.step());
        setVisible(!now.isEmpty());
        setManaged(!now.isEmpty());
        getChildren().setAll(now.stream().limit(MOST).map(this::row).toList());
        if (now.size() > MOST) {
            getChildren().add(new Label(words.of("obstacle.more", now.size() - MOST)));
        }
    }

    private HBox row(Obstacle obstacle) {
        Label sentence = new Label(obstacle.sentence(), new FontIcon(Feather.ALERT_CIRCLE));
        sentence.getGraphic().getStyleClass().add("sw-severity-error");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox row = new HBox(sentence);
        row.getStyleClass().add("sw-split-obstacle");
        if (obstacle.group().isPresent() && model.step() != WizardStep.GROUPS) {
            row.getChildren().add(link(words.of("obstacle.groups"), () -> model.go(WizardStep.GROUPS)));
        }
        obstacle.place().ifPresent(place -> row.getChildren().add(link(words.of("obstacle.place"), () -> host.reveal(place))));
        model.undoCaption().ifPresent(caption -> row.getChildren().add(link(words.of("obstacle.undo"), model::undo)));
        return row;
    }

    private static Hyperlink link(String text, Runnable run) {
        Hyperlink link = new Hyperlink(text);
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> run.run());
        return link;
    }
}
