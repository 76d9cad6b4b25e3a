package org.sitewright.ui.shell;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;

/** Two texts side by side, line by line, with what differs in colour. */
final class CompareDialog {
    private static final double LINE_HEIGHT = 21;

    private final Words words;

    CompareDialog(Words words) {
        this.words = words;
    }

    TableView<DiffRow> table(SourceText mine, SourceText disk) {
        // The generator is made for web pages: without this it would write "<<" as an entity, and tabs as blanks.
        List<DiffRow> rows = DiffRowGenerator.create().lineNormalizer(line -> line).build().generateDiffRows(lines(mine), lines(disk));
        TableView<DiffRow> table = new TableView<>(FXCollections.observableArrayList(rows));
        table.getColumns().setAll(List.of(column("compare.mine", DiffRow::getOldLine, DiffRow.Tag.DELETE),
                column("compare.disk", DiffRow::getNewLine, DiffRow.Tag.INSERT)));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getStyleClass().add("sw-compare");
        table.setFixedCellSize(LINE_HEIGHT);
        table.setPlaceholder(new Label(words.of("compare.same")));
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).getTag() != DiffRow.Tag.EQUAL) {
                table.scrollTo(Math.max(0, i - 3));
                break;
            }
        }
        return table;
    }

    private static List<String> lines(SourceText text) {
        return java.util.stream.IntStream.range(0, text.lineCount()).mapToObj(text::line).toList();
    }

    private TableColumn<DiffRow, String> column(String key, Function<DiffRow, String> line, DiffRow.Tag own) {
        TableColumn<DiffRow, String> column = new TableColumn<>(words.of(key));
        column.setSortable(false);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(line.apply(row.getValue())));
        column.setCellFactory(view -> new LineCell(own));
        return column;
    }

    /** A line of one side, coloured where it differs from the other. */
    private static final class LineCell extends TableCell<DiffRow, String> {
        private final DiffRow.Tag own;

        LineCell(DiffRow.Tag own) {
            this.own = own;
            getStyleClass().add("sw-mono");
        }

        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("sw-compare-changed", "sw-compare-none");
            if (line == null || empty) {
                setText("");
                return;
            }
            setText(line);
            DiffRow row = getTableRow() == null ? null : getTableRow().getItem();
            if (row != null && row.getTag() != DiffRow.Tag.EQUAL) {
                boolean here = row.getTag() == own || row.getTag() == DiffRow.Tag.CHANGE;
                getStyleClass().add(here ? "sw-compare-changed" : "sw-compare-none");
            }
        }
    }
}
