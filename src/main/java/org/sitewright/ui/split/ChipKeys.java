package org.sitewright.ui.split;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.sitewright.split.Group;
import org.sitewright.words.Words;

/** What the keys do among the rooms: arrows go to the nearest service, digits move it, Enter opens the menu. */
final class ChipKeys {
    /** A step sideways counts for more, so that an arrow stays in its row or column while it can. */
    private static final double ASIDE = 3;
    private static final int MOST_DIGITS = 9;

    private final Words words;
    private final SplitModel model;
    private final GroupsPage page;

    ChipKeys(Words words, SplitModel model, GroupsPage page) {
        this.words = words;
        this.model = model;
        this.page = page;
    }

    Optional<ServiceChip> focused() {
        return page.allChips().stream().filter(ServiceChip::isFocused).findFirst();
    }

    void focus(String service) {
        page.allChips().stream().filter(chip -> chip.name().equals(service)).findFirst().ifPresent(ServiceChip::requestFocus);
    }

    void pressed(KeyEvent event) {
        focused().filter(chip -> pressed(chip, event)).ifPresent(chip -> event.consume());
    }

    private boolean pressed(ServiceChip chip, KeyEvent event) {
        if (GroupsPage.isMenuKey(event)) {
            menu(chip, Optional.empty());
            return true;
        }
        if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
            page.roomOf(chip).ifPresent(room -> page.select(room.chips().stream().map(ServiceChip::name).toList()));
            return true;
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case UP, DOWN, LEFT, RIGHT -> nearest(chip, event.getCode()).ifPresent(next -> {
                next.requestFocus();
                page.select(List.of(next.name()));
            });
            case SPACE -> page.toggle(chip.name());
            case N -> page.addRoom(page.chosen(chip));
            case F2 -> page.roomOf(chip).filter(room -> !room.group().isEmpty()).ifPresent(RoomView::editNameNow);
            default -> {
                return digit(chip, event.getText());
            }
        }
        return true;
    }

    private boolean digit(ServiceChip chip, String text) {
        List<Group> groups = model.grouping().groups();
        if (text.length() != 1 || text.charAt(0) < '1' || text.charAt(0) - '0' > groups.size()) {
            return false;
        }
        page.move(page.chosen(chip), groups.get(text.charAt(0) - '1').name());
        return true;
    }

    private Optional<ServiceChip> nearest(ServiceChip from, KeyCode key) {
        Point2D at = middle(from);
        return page.allChips().stream().filter(chip -> chip != from).filter(chip -> {
            Point2D way = middle(chip).subtract(at);
            return switch (key) {
                case UP -> way.getY() < -1;
                case DOWN -> way.getY() > 1;
                case LEFT -> way.getX() < -1;
                default -> way.getX() > 1;
            };
        }).min(Comparator.comparingDouble(chip -> {
            Point2D way = middle(chip).subtract(at);
            boolean vertical = key == KeyCode.UP || key == KeyCode.DOWN;
            return Math.abs(way.getX()) * (vertical ? ASIDE : 1) + Math.abs(way.getY()) * (vertical ? 1 : ASIDE);
        }));
    }

    private static Point2D middle(ServiceChip chip) {
        Bounds bounds = chip.localToScene(chip.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /** Shows where the services can go. @param at on the screen; below the chip if empty */
    void menu(ServiceChip chip, Optional<Point2D> at) {
        List<String> services = page.chosen(chip);
        ContextMenu menu = new ContextMenu();
        menu.getStyleClass().add("sw-split-menu");
        List<Group> groups = model.grouping().groups();
        for (int i = 0; i < groups.size(); i++) {
            String group = groups.get(i).name();
            MenuItem item = new MenuItem(words.of("move.to", model.shown(group)));
            item.setMnemonicParsing(false);
            item.setDisable(services.stream().allMatch(groups.get(i).services()::contains));
            if (i < MOST_DIGITS) {
                item.setAccelerator(new KeyCodeCombination(KeyCode.valueOf("DIGIT" + (i + 1))));
            }
            item.setOnAction(event -> page.move(services, group));
            menu.getItems().add(item);
        }
        MenuItem fresh = new MenuItem(words.of("move.new"));
        fresh.setAccelerator(KeyCombination.valueOf("N"));
        fresh.setOnAction(event -> page.addRoom(services));
        menu.getItems().addAll(new SeparatorMenuItem(), fresh);
        at.ifPresentOrElse(point -> menu.show(chip, point.getX(), point.getY()), () -> menu.show(chip, Side.BOTTOM, 0, 2));
    }
}
