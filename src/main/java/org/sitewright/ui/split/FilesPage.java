package org.sitewright.ui.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.words.Words;

/** The first step of a join: the files that become one, and the one with all services in their new order. */
final class FilesPage extends GridPane implements WizardPage {
    private final Words words;
    private final JoinModel model;
    private final ServiceIcons icons;
    private final VBox parts = new VBox();
    private final StackPane joined = new StackPane();
    private final ScrollPane scroll = new ScrollPane(parts);
    private Optional<JoinStart> shown = Optional.empty();
    private List<String> order = List.of();

    FilesPage(Words words, JoinModel model, ServiceIcons icons) {
        this.words = words;
        this.model = model;
        this.icons = icons;
        getStyleClass().addAll("sw-split-groups", "sw-split-files");
        parts.getStyleClass().add("sw-split-column");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("sw-split-others");
        FontIcon arrow = new FontIcon(Feather.ARROW_RIGHT);
        arrow.getStyleClass().add("sw-split-arrow");
        ColumnConstraints side = new ColumnConstraints();
        side.setHgrow(Priority.ALWAYS);
        side.setPercentWidth(48);
        getColumnConstraints().setAll(side, new ColumnConstraints(), side);
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        getRowConstraints().setAll(row);
        addRow(0, scroll, arrow, joined);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void refresh() {
        List<String> now = model.plan().map(plan -> plan.services()).orElse(List.of());
        if (shown.filter(model.start()::equals).isPresent() && now.equals(order)) {
            return;
        }
        shown = Optional.of(model.start());
        order = now;
        parts.getChildren().setAll(model.start().parts().stream().map(this::part).toList());
        String says = model.start().original().map(name -> words.of("files.order.known", name)).orElseGet(() -> words.of("files.order.sections"));
        ChipTiles chips = chips(services(), model.start().target());
        ScrollPane all = new ScrollPane(chips);
        all.setFitToWidth(true);
        all.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(all, Priority.ALWAYS);
        VBox room = room(model.start().target(), Feather.HOME, says, chips.chips().size(), all);
        room.getStyleClass().add("sw-split-root");
        joined.getChildren().setAll(room);
    }

    /** All services in the order of the joined file; as they come where it is not known. */
    private List<SplitService> services() {
        List<SplitService> all = new ArrayList<>(model.start().services());
        if (!order.isEmpty()) {
            all.sort((a, b) -> order.indexOf(a.name()) - order.indexOf(b.name()));
        }
        return all;
    }

    private VBox part(JoinStart.Part part) {
        return room(part.path(), part.folder().isEmpty() ? Feather.HOME : Feather.FOLDER, words.of("files.kept"), part.services().size(),
                chips(part.services(), part.path()));
    }

    private ChipTiles chips(List<SplitService> services, String path) {
        ChipTiles chips = new ChipTiles();
        chips.put(services.stream().map(service -> ServiceChip.still(icons, service, words.of("chip.in", service.name(), path))).toList());
        return chips;
    }

    private VBox room(String path, Feather icon, String says, int services, Node chips) {
        Label name = new Label(path, new FontIcon(icon));
        name.getStyleClass().add("sw-strong");
        Label count = new Label(words.of("count.services", services));
        count.getStyleClass().addAll("sw-dim", "sw-small");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(name, gap, count);
        header.getStyleClass().add("sw-split-room-header");
        Label meaning = new Label(says);
        meaning.getStyleClass().add("sw-split-meaning");
        meaning.setWrapText(true);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        VBox room = new VBox(header, meaning, chips);
        room.getStyleClass().add("sw-split-room");
        return room;
    }

    @Override
    public void focusFirst() {
        scroll.requestFocus();
    }
}
