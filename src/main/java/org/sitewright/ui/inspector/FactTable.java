package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A table to read; some of its cells lead somewhere. Of a long one the first lines are shown until the user wants them all. */
final class FactTable extends VBox {
    /**
     * A cell.
     *
     * @param follow what pressing it does; null for plain text
     */
    record Cell(String text, String style, @Nullable Runnable follow) {
        static Cell text(String text) {
            return new Cell(text, "", null);
        }

        static Cell dim(String text) {
            return new Cell(text, "sw-dim", null);
        }

        static Cell link(String text, Runnable follow) {
            return new Cell(text, "", follow);
        }

        private boolean looksLike(Cell other) {
            return text.equals(other.text) && style.equals(other.style) && (follow == null) == (other.follow == null);
        }
    }

    private static final int MOST = 24;

    private final FormContext context;
    private final double[] weights;
    private final VBox rows = new VBox();
    private final Button all = new Button();
    private IntFunction<List<Cell>> source = _ -> List.of();
    private int count;
    /** The lines in sight. */
    private List<List<Cell>> shown = List.of();
    private boolean whole;

    FactTable(FormContext context, List<RowTable.Column> columns) {
        this.context = context;
        weights = columns.stream().mapToDouble(RowTable.Column::weight).toArray();
        getStyleClass().add("sw-rows-frame");
        VBox table = new VBox();
        table.getStyleClass().add("sw-rows");
        if (columns.stream().anyMatch(column -> !column.title().isEmpty())) {
            WeightedRow header = new WeightedRow();
            header.getStyleClass().add("sw-rows-header");
            columns.forEach(column -> column.addTo(header));
            table.getChildren().add(header);
        } else {
            table.getStyleClass().add("sw-headless");
        }
        all.getStyleClass().add("sw-add");
        all.setMaxWidth(Double.MAX_VALUE);
        all.setOnAction(_ -> {
            whole = true;
            shown = inSight();
            fill();
        });
        table.getChildren().addAll(rows, all);
        getChildren().add(table);
    }

    /**
     * Shows a line for each thing.
     *
     * @param cells makes the cells of a line; asked only for lines that come into sight
     */
    <T> void show(List<T> things, Function<T, List<Cell>> cells) {
        source = index -> cells.apply(things.get(index));
        boolean sameCount = things.size() == count;
        count = things.size();
        List<List<Cell>> now = inSight();
        boolean same = sameCount && now.size() == shown.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = looksLike(now.get(i), shown.get(i));
        }
        shown = now;
        if (!same) {
            fill();
        }
    }

    private List<List<Cell>> inSight() {
        return IntStream.range(0, whole ? count : Math.min(MOST, count)).mapToObj(source).toList();
    }

    private static boolean looksLike(List<Cell> one, List<Cell> other) {
        for (int i = 0; i < one.size(); i++) {
            if (i >= other.size() || !one.get(i).looksLike(other.get(i))) {
                return false;
            }
        }
        return one.size() == other.size();
    }

    private void fill() {
        List<Node> lines = new ArrayList<>(shown.size());
        for (int i = 0; i < shown.size(); i++) {
            lines.add(row(i));
        }
        if (!lines.isEmpty()) {
            lines.getFirst().getStyleClass().add("sw-first");
        }
        rows.getChildren().setAll(lines);
        boolean more = shown.size() < count;
        all.setText(context.text("facts.all", count));
        all.setVisible(more);
        all.setManaged(more);
    }

    private WeightedRow row(int index) {
        WeightedRow row = new WeightedRow();
        row.getStyleClass().addAll("sw-rows-row", "sw-fact");
        List<Cell> cells = shown.get(index);
        for (int i = 0; i < cells.size(); i++) {
            row.addCell(node(index, i), weights[i]);
        }
        return row;
    }

    private Labeled node(int index, int column) {
        Cell cell = shown.get(index).get(column);
        Labeled node = cell.follow() == null ? new Label(cell.text()) : new Hyperlink(cell.text());
        if (node instanceof Hyperlink link) {
            // The line may have been shown again since, and then mean a newer snapshot's.
            link.setOnAction(_ -> follow(index, column));
        }
        if (!cell.style().isEmpty()) {
            node.getStyleClass().add(cell.style());
        }
        node.setMinWidth(0);
        node.setTextOverrun(OverrunStyle.ELLIPSIS);
        Tooltip.install(node, new Tooltip(cell.text()));
        return node;
    }

    private void follow(int index, int column) {
        Runnable follow = shown.get(index).get(column).follow();
        if (follow != null) {
            follow.run();
        }
    }
}
