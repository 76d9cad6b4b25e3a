package org.sitewright.ui.split;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.words.Words;

/** The place of a room that is not there yet: a button, and a target for services that are dragged. */
final class NewRoom extends VBox implements ChipDrag.Target {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final Consumer<List<String>> add;

    /** @param add makes a room with services in it */
    NewRoom(Words words, Consumer<List<String>> add) {
        this.add = add;
        getStyleClass().addAll("sw-split-new-room");
        Button button = new Button(words.of("room.add"), new FontIcon(Feather.PLUS));
        button.getStyleClass().add("sw-flat");
        button.setId("split-add-room");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> add.accept(List.of()));
        Label hint = new Label(words.of("room.add.hint"));
        hint.getStyleClass().addAll("sw-dim", "sw-small");
        getChildren().addAll(button, hint);
    }

    boolean isAt(Point2D scene) {
        return localToScene(getLayoutBounds()).contains(scene);
    }

    @Override
    public void setDropTarget(boolean target) {
        pseudoClassStateChanged(DROP, target);
    }

    @Override
    public void drop(List<String> services) {
        add.accept(services);
    }
}
