package org.sitewright.ui.split;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.split.Group;
import org.sitewright.words.Words;

/** A group as a room: its folder's name, its services, and what it means for restarts. */
final class RoomView extends VBox {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final Words words;
    private final SplitModel model;
    private final String group;
    private final Label count = new Label();
    private final Label problem = new Label();
    private final Label meaning = new Label();
    private final ChipTiles chips = new ChipTiles();
    private final TextField name;

    /** @param number the key that moves services here */
    RoomView(Words words, SplitModel model, Group group, int number) {
        this.words = words;
        this.model = model;
        this.group = group.name();
        this.name = new TextField(group.name());
        getStyleClass().add("sw-split-room");
        setUserData(group.name());
        problem.getStyleClass().addAll("sw-hint", "sw-error", "sw-split-room-problem");
        problem.setWrapText(true);
        meaning.getStyleClass().addAll("sw-split-meaning");
        meaning.setWrapText(true);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(header(number), problem);
        if (group.isRoot()) {
            getStyleClass().add("sw-split-root");
            ScrollPane scroll = new ScrollPane(chips);
            scroll.setFitToWidth(true);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            VBox.setVgrow(scroll, Priority.ALWAYS);
            getChildren().addAll(meaning, scroll);
        } else {
            getChildren().addAll(meaning, chips);
        }
        refresh(group);
    }

    private HBox header(int number) {
        HBox header = new HBox();
        header.getStyleClass().add("sw-split-room-header");
        FontIcon icon = new FontIcon(group.isEmpty() ? Feather.HOME : Feather.FOLDER);
        Label key = new Label(String.valueOf(number));
        key.getStyleClass().add("sw-split-key");
        key.setTooltip(new Tooltip(words.of("room.key", number)));
        count.getStyleClass().addAll("sw-dim", "sw-small");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        if (group.isEmpty()) {
            Label title = new Label(model.start().site() + "/");
            title.getStyleClass().add("sw-strong");
            Label stays = new Label(words.of("room.stays"));
            stays.getStyleClass().addAll("sw-dim", "sw-small");
            stays.setMinWidth(0);
            header.getChildren().addAll(icon, title, stays, gap, count, key);
        } else {
            editName();
            HBox.setHgrow(name, Priority.ALWAYS);
            Button remove = new Button("", new FontIcon(Feather.X));
            remove.getStyleClass().addAll("sw-flat", "sw-icon-button");
            remove.setTooltip(new Tooltip(words.of("room.remove", group)));
            remove.setAccessibleText(words.of("room.remove", group));
            remove.setOnAction(event -> model.remove(group));
            header.getChildren().addAll(icon, name, count, key, remove);
        }
        return header;
    }

    private void editName() {
        name.getStyleClass().addAll("sw-quiet", "sw-strong", "sw-split-room-name");
        name.setAccessibleText(words.of("room.name"));
        name.setMinWidth(60);
        name.setPrefColumnCount(10);
        name.textProperty().subscribe((before, now) -> showProblem(now.equals(group) ? Optional.empty() : model.nameProblem(group, now.strip())));
        name.setOnAction(event -> model.rename(group, name.getText().strip()));
        name.focusedProperty().subscribe((before, now) -> {
            if (!now) {
                model.rename(group, name.getText().strip());
            }
        });
        name.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && !name.getText().equals(group)) {
                name.setText(group);
                model.rename(group, group);
                event.consume();
            }
        });
    }

    private void showProblem(Optional<String> sentence) {
        problem.setText(sentence.orElse(""));
        problem.setVisible(sentence.isPresent());
        problem.setManaged(sentence.isPresent());
    }

    /** Lets the user type another name at once. */
    void editNameNow() {
        name.requestFocus();
        name.selectAll();
    }

    void refresh(Group now) {
        List<SplitService> services = model.services(now);
        count.setText(words.of("count.services", services.size()));
        meaning.setText(new RoomMeaning(words, model).of(now));
        showProblem(model.draft("group:" + group).or(() -> model.obstacles().stream()
                .filter(obstacle -> obstacle.group().filter(group::equals).isPresent()).map(each -> each.sentence()).findFirst()));
    }

    /** Puts other chips in. */
    void put(List<ServiceChip> now) {
        chips.put(now);
    }

    List<ServiceChip> chips() {
        return chips.chips();
    }

    String group() {
        return group;
    }

    /** Whether a node is somewhere within the room. */
    boolean holds(@Nullable Node node) {
        Node at = node;
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at == this;
    }

    boolean isAt(Point2D scene) {
        return localToScene(getLayoutBounds()).contains(scene);
    }

    void setDropTarget(boolean target) {
        pseudoClassStateChanged(DROP, target);
    }
}
