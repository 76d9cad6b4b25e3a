package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sitewright.check.Finding;
import org.sitewright.compose.Origin;
import org.sitewright.edit.Edit;
import org.sitewright.yaml.YamlPath;

/**
 * A section of the form that is a table: ports, mounts, environment entries, dependencies. Items that come from one anchor stand
 * together under its name. Rows are kept from one service to the next, for making them takes longer than filling them.
 *
 * @param <T> what a row shows
 */
abstract class RowTable<T> extends FormSection {
    /** A column: its title, and its share of the width or, for a fixed one, the width below zero. */
    record Column(String title, double weight) {
        /** A column without a title that has the same width in every table. */
        static Column fixed(double width) {
            return new Column("", -width);
        }

        void addTo(WeightedRow header) {
            Label label = new Label(title);
            label.setMinWidth(0);
            if (weight < 0) {
                header.addFixed(label, -weight);
            } else {
                header.addCell(label, weight);
            }
        }
    }

    /** A row, and above it the name of the anchor that it and those below come from. */
    private final class Slot extends VBox {
        private final TableRow<T> row = newRow();
        private @Nullable OriginChip chip;
        private @Nullable HBox line;

        Slot() {
            getChildren().addAll(row, RefusalLine.of(row.fields()));
            if (pool.isEmpty()) {
                row.getStyleClass().add("sw-first");
            }
        }

        void show(Origin origin, boolean first, ShownService shown) {
            boolean wanted = first && !origin.isOwn();
            if (wanted && line == null) {
                chip = new OriginChip(context);
                line = new HBox(chip);
                line.getStyleClass().add("sw-rows-origin");
                getChildren().addFirst(line);
            }
            if (line != null && chip != null) {
                line.setVisible(wanted);
                line.setManaged(wanted);
                chip.show(wanted ? origin : Origin.OWN, shown);
            }
        }
    }

    private static final double REMOVE_WIDTH = 22;
    private static final double LEAST_SHARE = 0.34;
    private static final String HEADLESS = "sw-headless";

    private final FormContext context;
    private final String key;
    private final List<Column> columns;
    private final WeightedRow header = new WeightedRow();
    private final VBox slots = new VBox();
    private final VBox table = new VBox();
    private final Button add = new Button();
    private final DraftRow draft;
    private final FindingHints hints;
    private final List<Slot> pool = new ArrayList<>();
    private List<T> items = List.of();
    private @Nullable ShownService shown;

    RowTable(FormContext context, KeyHelp help, String key, List<Column> columns) {
        super(context.text("section." + key));
        this.context = context;
        this.key = key;
        this.columns = List.copyOf(columns);
        draft = new DraftRow(context, texts -> shown == null ? Optional.empty() : addition(texts), () -> add.requestFocus());
        hints = new FindingHints(context);
        header.getStyleClass().add("sw-rows-header");
        columns.forEach(column -> column.addTo(header));
        Column.fixed(REMOVE_WIDTH).addTo(header);
        add.setText(context.text("add." + key));
        add.getStyleClass().add("sw-add");
        add.setMaxWidth(Double.MAX_VALUE);
        add.setOnAction(_ -> openDraft());
        table.getStyleClass().addAll("sw-rows", "sw-table-" + key);
        table.getChildren().addAll(header, slots, draft, add);
        VBox frame = new VBox(table);
        frame.getStyleClass().add("sw-rows-frame");
        getChildren().addAll(frame, hints);
        help.explain(heading(), table, key);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    final FormContext context() {
        return context;
    }

    final DraftRow draft() {
        return draft;
    }

    final Button addButton() {
        return add;
    }

    final VBox table() {
        return table;
    }

    final ShownService service() {
        if (shown == null) {
            throw new IllegalStateException("A table without a service");
        }
        return shown;
    }

    private void setHeaderShown(boolean wanted) {
        setShown(header, wanted);
        // Another style class has the whole table styled anew.
        if (wanted) {
            table.getStyleClass().remove(HEADLESS);
        } else if (!table.getStyleClass().contains(HEADLESS)) {
            table.getStyleClass().add(HEADLESS);
        }
    }

    /** Whether these items need the titles of the columns. */
    boolean needsHeader(List<T> shownItems) {
        return !shownItems.isEmpty();
    }

    /**
     * Lets two columns share the width by how long their texts and titles are, within bounds, in the header and all rows.
     *
     * @param column  the first one; the other is next to it
     * @param lengths of the longest text of both, in letters
     */
    final void share(int column, double... lengths) {
        double left = Math.max(lengths[0], columns.get(column).title().length());
        double right = Math.max(lengths[1], columns.get(column + 1).title().length());
        double first = Math.clamp((left + 3) / (left + right + 6), LEAST_SHARE, 1 - LEAST_SHARE);
        header.setWeight(column, first);
        header.setWeight(column + 1, 1 - first);
        for (Slot slot : pool) {
            slot.row.setWeight(column, first);
            slot.row.setWeight(column + 1, 1 - first);
        }
    }

    static double longest(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0);
    }

    void openDraft() {
        draft.open(false);
    }

    /** The rows in sight. */
    final List<TableRow<T>> rows() {
        return pool.subList(0, items.size()).stream().map(slot -> slot.row).toList();
    }

    /** Shows the items of a service. */
    final void show(ShownService now, List<T> nowItems) {
        boolean otherService = shown == null || !shown.name().equals(now.name());
        if (otherService) {
            draft.close(false);
        }
        int removedAt = focusedRemoveButton();
        boolean fewer = !otherService && nowItems.size() < items.size();
        List<T> before = items;
        shown = now;
        for (int i = nowItems.size(); i < before.size(); i++) {
            pool.get(i).row.leave();
            setShown(pool.get(i), false);
        }
        while (pool.size() < nowItems.size()) {
            Slot slot = new Slot();
            pool.add(slot);
            slots.getChildren().add(slot);
        }
        items = nowItems;
        for (int i = 0; i < nowItems.size(); i++) {
            T item = nowItems.get(i);
            Slot slot = pool.get(i);
            boolean other = otherService || i >= before.size() || !isSame(before.get(i), item);
            slot.row.show(now, item, other, now.findingsAt(path(item)));
            slot.show(origin(item), i == 0 || !origin(item).equals(origin(nowItems.get(i - 1))), now);
            setShown(slot, true);
        }
        setHeaderShown(needsHeader(nowItems));
        hints.show(now.findingsAt(now.path(key)));
        if (fewer && removedAt >= 0) {
            focusNear(removedAt);
        }
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Where the keyboard goes for a node of the table: the cell of its item, else the first one, else what adds one. */
    final Optional<Node> field(YamlPath path) {
        for (int i = 0; i < items.size(); i++) {
            if (path.startsWith(path(items.get(i)))) {
                return Optional.of(pool.get(i).row.stops().getFirst());
            }
        }
        return Optional.of(items.isEmpty() ? add : pool.getFirst().row.stops().getFirst());
    }

    /** Sends what was typed into a row, also a new one that is complete, before another service is shown. */
    final void commitEdited() {
        rows().forEach(row -> row.fields().forEach(CommitField::commit));
        draft.finish();
    }

    /** Takes back what was typed, before the form goes out of sight. */
    final void leave() {
        pool.forEach(slot -> slot.row.leave());
        draft.close(false);
    }

    private int focusedRemoveButton() {
        for (int i = 0; i < items.size(); i++) {
            if (pool.get(i).row.removeButton().isFocused()) {
                return i;
            }
        }
        return -1;
    }

    /** Where a row was taken away by its button, the keyboard stays in the table. */
    private void focusNear(int index) {
        if (items.isEmpty()) {
            add.requestFocus();
        } else {
            pool.get(Math.min(index, items.size() - 1)).row.removeButton().requestFocus();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            commitEdited();
            openDraft();
            event.consume();
        } else if ((event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) && !event.isAltDown()
                && !event.isShiftDown() && !event.isShortcutDown()) {
            moveVertically(event);
        }
    }

    private void moveVertically(KeyEvent event) {
        List<TableRow<T>> rows = rows();
        int by = event.getCode() == KeyCode.UP ? -1 : 1;
        for (int i = 0; i < rows.size(); i++) {
            List<Node> stops = rows.get(i).isChoosing() ? List.of() : rows.get(i).stops();
            for (int column = 0; column < stops.size(); column++) {
                if (stops.get(column).isFocused()) {
                    int next = i + by;
                    if (next >= 0 && next < rows.size()) {
                        List<Node> others = rows.get(next).stops();
                        others.get(Math.min(column, others.size() - 1)).requestFocus();
                    } else if (next == rows.size()) {
                        add.requestFocus();
                    }
                    event.consume();
                    return;
                }
            }
        }
        if (add.isFocused() && by < 0 && !rows.isEmpty()) {
            rows.getLast().stops().getFirst().requestFocus();
            event.consume();
        }
    }

    abstract TableRow<T> newRow();

    /** The edit that adds what was typed into the draft's fields; empty while something is missing. */
    abstract Optional<Edit> addition(List<String> texts);

    abstract YamlPath path(T item);

    abstract Origin origin(T item);

    /** Whether an item is another reading of one before, so that what is being typed in its row belongs to it. */
    abstract boolean isSame(T before, T now);
}
