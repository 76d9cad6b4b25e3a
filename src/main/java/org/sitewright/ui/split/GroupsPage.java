package org.sitewright.ui.split;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.split.Group;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.words.Words;

/** The first step: services in rooms, to be dragged or moved by keys. */
final class GroupsPage extends StackPane implements WizardPage {
    private final Words words;
    private final SplitModel model;
    private final ServiceIcons icons;
    private final Label count = new Label();
    private final StackPane rootPlace = new StackPane();
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final NewRoom newRoom;
    private final ChipDrag drag;
    private final ChipKeys keys;
    private final Map<String, RoomView> rooms = new LinkedHashMap<>();
    private final Set<String> selected = new LinkedHashSet<>();
    private List<Group> shown = List.of();
    private SplitStart shownStart;

    GroupsPage(Words words, SplitModel model, ServiceIcons icons) {
        this.words = words;
        this.model = model;
        this.icons = icons;
        this.shownStart = model.start();
        this.newRoom = new NewRoom(words, this::addRoom);
        Pane overlay = new Pane();
        this.drag = new ChipDrag(overlay, this::targetAt, this::ghost);
        this.keys = new ChipKeys(words, model, this);
        getStyleClass().add("sw-split-groups");
        ScrollPane others = new ScrollPane(columns());
        others.setFitToWidth(true);
        others.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        others.getStyleClass().add("sw-split-others");
        GridPane both = new GridPane();
        both.getStyleClass().add("sw-split-rooms");
        both.getColumnConstraints().setAll(percent(45), percent(55));
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        both.getRowConstraints().setAll(row);
        both.addRow(0, rootPlace, others);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().addAll(new VBox(bar(), both), overlay);
        addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        refresh();
    }

    private static ColumnConstraints percent(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private GridPane columns() {
        GridPane columns = new GridPane();
        columns.getStyleClass().add("sw-split-columns");
        left.getStyleClass().add("sw-split-column");
        right.getStyleClass().add("sw-split-column");
        columns.getColumnConstraints().setAll(percent(50), percent(50));
        columns.addRow(0, left, right);
        return columns;
    }

    private HBox bar() {
        count.getStyleClass().addAll("sw-strong", "sw-split-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Label hint = new Label(words.of("groups.hint"));
        hint.getStyleClass().addAll("sw-dim", "sw-small");
        hint.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button propose = new Button(words.of("groups.propose"), new FontIcon(Feather.ROTATE_CCW));
        propose.getStyleClass().add("sw-flat");
        propose.setMinWidth(Region.USE_PREF_SIZE);
        propose.setOnAction(event -> model.proposeAgain());
        HBox bar = new HBox(count, hint, gap, propose);
        bar.getStyleClass().add("sw-split-bar");
        return bar;
    }

    // --- showing

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void refresh() {
        count.setText(words.of("groups.count", model.start().services().size(), model.filled().size()));
        List<Group> now = model.grouping().groups();
        if (!now.equals(shown) || shownStart != model.start()) {
            show(now);
        }
        now.forEach(group -> Optional.ofNullable(rooms.get(group.name())).ifPresent(room -> room.refresh(group)));
    }

    private void show(List<Group> now) {
        Optional<String> focused = keys.focused().map(ServiceChip::name);
        OptionalInt busy = focusedRoom();
        boolean sameRooms = shownStart == model.start() && now.stream().map(Group::name).toList().equals(shown.stream().map(Group::name).toList());
        shown = now;
        shownStart = model.start();
        if (!sameRooms) {
            rooms.clear();
            for (int i = 0; i < now.size(); i++) {
                rooms.put(now.get(i).name(), new RoomView(words, model, now.get(i), i + 1));
            }
        }
        Set<String> known = new LinkedHashSet<>(model.start().services().stream().map(SplitService::name).toList());
        selected.retainAll(known);
        now.forEach(group -> rooms.get(group.name()).put(model.services(group).stream().map(service -> chip(service, group)).toList()));
        arrange();
        if (!sameRooms) {
            // Only then is in the window what lies in a part that scrolls.
            rootPlace.applyCss();
        }
        focused.ifPresent(keys::focus);
        if (focused.isEmpty() && !sameRooms) {
            busy.ifPresent(this::focusRoom);
        }
    }

    /** The room in whose header the keyboard is: a name that is being typed, a button. */
    private OptionalInt focusedRoom() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        List<RoomView> all = List.copyOf(rooms.values());
        return IntStream.range(0, all.size()).filter(i -> all.get(i).holds(owner)).findFirst();
    }

    /** The keyboard stays with a room that has got another name, and goes to the next where one was removed. */
    private void focusRoom(int at) {
        List<RoomView> all = List.copyOf(rooms.values());
        all.get(Math.min(at, all.size() - 1)).chips().stream().findFirst().or(() -> allChips().stream().findFirst())
                .ifPresent(ServiceChip::requestFocus);
    }

    private ServiceChip chip(SplitService service, Group group) {
        ServiceChip chip = new ServiceChip(icons, service, model.bonds(service.name()),
                words.of("chip.accessible", service.name(), model.shown(group.name())));
        chip.setSelected(selected.contains(service.name()));
        // Before the next, which keeps the event for itself.
        drag.attach(chip, () -> chosen(chip));
        chip.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(chip, event));
        chip.setOnMouseClicked(event -> {
            if (event.isStillSincePress() && event.getButton() == MouseButton.PRIMARY && !event.isShortcutDown()) {
                select(List.of(chip.name()));
            }
        });
        chip.setOnContextMenuRequested(event -> {
            keys.menu(chip, event.isKeyboardTrigger() ? Optional.empty() : Optional.of(new Point2D(event.getScreenX(), event.getScreenY())));
            event.consume();
        });
        return chip;
    }

    /** The rooms besides the first, each in the column that has less in it. */
    private void arrange() {
        List<RoomView> leftRooms = new ArrayList<>();
        List<Region> rightRooms = new ArrayList<>();
        int leftHeight = 0;
        int rightHeight = 0;
        for (RoomView room : rooms.values()) {
            if (room.group().isEmpty()) {
                rootPlace.getChildren().setAll(room);
            } else if (leftHeight <= rightHeight) {
                leftRooms.add(room);
                leftHeight += 2 + room.chips().size();
            } else {
                rightRooms.add(room);
                rightHeight += 2 + room.chips().size();
            }
        }
        left.getChildren().setAll(leftRooms);
        right.getChildren().setAll(rightRooms);
        (leftHeight <= rightHeight ? left : right).getChildren().add(newRoom);
    }

    // --- choosing and moving

    private void pressed(ServiceChip chip, MouseEvent event) {
        chip.requestFocus();
        if (event.isShortcutDown()) {
            toggle(chip.name());
        } else if (!selected.contains(chip.name())) {
            select(List.of(chip.name()));
        }
        event.consume();
    }

    void toggle(String service) {
        if (!selected.remove(service)) {
            selected.add(service);
        }
        showSelection();
    }

    void select(List<String> services) {
        selected.clear();
        selected.addAll(services);
        showSelection();
    }

    private void showSelection() {
        allChips().forEach(chip -> chip.setSelected(selected.contains(chip.name())));
    }

    /** What a gesture at a chip is for: all that is selected, or the chip alone if it is not among that. */
    List<String> chosen(ServiceChip chip) {
        return selected.contains(chip.name()) ? List.copyOf(selected) : List.of(chip.name());
    }

    List<ServiceChip> allChips() {
        return rooms.values().stream().flatMap(room -> room.chips().stream()).toList();
    }

    Optional<RoomView> roomOf(ServiceChip chip) {
        return rooms.values().stream().filter(room -> room.chips().contains(chip)).findFirst();
    }

    void move(List<String> services, String group) {
        model.move(services, group);
    }

    /** A new room with these services, whose name can be typed at once. */
    void addRoom(List<String> services) {
        String name = model.freshName();
        if (model.add(name, services)) {
            Optional.ofNullable(rooms.get(name)).ifPresent(RoomView::editNameNow);
        }
    }

    private String ghost(List<String> services) {
        List<String> all = model.together(services);
        return all.size() == 1 ? all.getFirst() : words.of("drag.several", all.getFirst(), all.size() - 1);
    }

    private Optional<ChipDrag.Target> targetAt(Point2D scene) {
        if (newRoom.isAt(scene)) {
            return Optional.of(newRoom);
        }
        return rooms.values().stream().filter(room -> room.isAt(scene)).findFirst().map(RoomTarget::new);
    }

    /** A room as a place to drop. Two of the same room are equal. */
    private final class RoomTarget implements ChipDrag.Target {
        private final RoomView room;

        RoomTarget(RoomView room) {
            this.room = room;
        }

        @Override
        public void setDropTarget(boolean target) {
            room.setDropTarget(target);
        }

        @Override
        public void drop(List<String> services) {
            move(services, room.group());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof RoomTarget target && target.room == room;
        }

        @Override
        public int hashCode() {
            return room.hashCode();
        }
    }

    /** Where the keyboard begins. */
    @Override
    public void focusFirst() {
        allChips().stream().filter(chip -> selected.contains(chip.name())).findFirst().or(() -> allChips().stream().findFirst())
                .ifPresent(ServiceChip::requestFocus);
    }

    boolean isDragging() {
        return drag.isDragging();
    }

    /** Whether a key is one that the rooms take themselves. */
    static boolean isMenuKey(KeyEvent event) {
        return event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.CONTEXT_MENU
                || event.getCode() == KeyCode.F10 && event.isShiftDown();
    }
}
