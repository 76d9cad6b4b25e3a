package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.List;
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
            fill();
        });
        table.getChildren().addAll(rows, all);
        getChildren().add(table);
    }

    void show(List<List<Cell>> now) {
        boolean same = now.size() == shown.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = looksLike(now.get(i), shown.get(i));
        }
        shown = now;
        if (!same) {
            fill();
        }
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
        int count = whole ? shown.size() : Math.min(MOST, shown.size());
        List<Node> lines = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            lines.add(row(i));
        }
        if (!lines.isEmpty()) {
            lines.getFirst().getStyleClass().add("sw-first");
        }
        rows.getChildren().setAll(lines);
        boolean more = count < shown.size();
        all.setText(context.text("facts.all", shown.size()));
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
