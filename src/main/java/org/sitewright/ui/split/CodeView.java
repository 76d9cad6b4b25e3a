package org.sitewright.ui.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.sitewright.ui.yaml.YamlColours;

/** Lines of a file to look at: before each where it comes from, in the colours of the YAML text. Lines can be copied. */
final class CodeView extends ListView<CodeLine> {
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final PseudoClass MADE = PseudoClass.getPseudoClass("made");
    private static final String NAMES_FILES = "sw-split-gutter-files";
    /** Lines above one that is brought into sight, so that it is seen in its place. */
    private static final int ABOVE = 4;

    private final ObservableList<CodeLine> lines = FXCollections.observableArrayList();
    private Set<Integer> made = Set.of();
    private IntConsumer onChosen = line -> { };
    /** Whether the selection is set by the program, which nobody has to follow. */
    private boolean following;

    /** @param gutter how wide the gutter is: {@code words} or {@code numbers} */
    CodeView(String gutter) {
        setItems(lines);
        getStyleClass().addAll("sw-split-code", "sw-split-gutter-" + gutter);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(view -> new Cell());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
        getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> {
            if (!following && now.intValue() >= 0) {
                onChosen.accept(now.intValue());
            }
        });
    }

    /** Gives the gutter room for the names of files. */
    void setNamesFiles(boolean names) {
        getStyleClass().remove(NAMES_FILES);
        if (names) {
            getStyleClass().add(NAMES_FILES);
        }
    }

    /** Hears of the line that the user has chosen, 0 for the first. */
    void onChosen(IntConsumer listener) {
        onChosen = listener;
    }

    /** Shows other lines. Where they are the same nothing moves. */
    void show(List<CodeLine> now) {
        if (!now.equals(lines)) {
            following = true;
            int selected = getSelectionModel().getSelectedIndex();
            int changedFrom = sameBeginning(now);
            lines.remove(changedFrom, lines.size());
            lines.addAll(now.subList(changedFrom, now.size()));
            if (selected >= 0 && selected < lines.size()) {
                getSelectionModel().clearAndSelect(selected);
            }
            following = false;
        }
    }

    private int sameBeginning(List<CodeLine> now) {
        int same = 0;
        while (same < now.size() && same < lines.size() && now.get(same).equals(lines.get(same))) {
            same++;
        }
        return same;
    }

    /** Marks lines as what a consequence makes, and brings the first of them into sight. */
    void mark(List<Integer> marked) {
        Set<Integer> fresh = Set.copyOf(marked);
        if (!fresh.equals(made)) {
            made = fresh;
            refresh();
        }
        marked.stream().findFirst().ifPresent(this::bring);
    }

    /** Brings a line into sight, with some lines above it. */
    void bring(int line) {
        scrollTo(Math.max(0, line - ABOVE));
    }

    /** Selects a line because another view has it, and brings it into sight. */
    void follow(Optional<Integer> line) {
        following = true;
        getSelectionModel().clearSelection();
        line.filter(each -> each < lines.size()).ifPresent(each -> {
            getSelectionModel().select(each.intValue());
            bring(each);
        });
        following = false;
    }

    private void copy() {
        List<Integer> selected = new ArrayList<>(getSelectionModel().getSelectedIndices());
        String text = selected.stream().sorted().map(line -> lines.get(line).text()).collect(Collectors.joining("\n"));
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private final class Cell extends ListCell<CodeLine> {
        private final Label gutter = new Label();
        private final TextFlow flow = new TextFlow();
        private final HBox row = new HBox(gutter, flow);

        Cell() {
            gutter.getStyleClass().add("sw-split-gutter");
            gutter.setMinWidth(Region.USE_PREF_SIZE);
            gutter.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            flow.getStyleClass().add("sw-split-line");
            flow.setMinWidth(Region.USE_PREF_SIZE);
            row.getStyleClass().add("sw-split-code-row");
            getStyleClass().add("sw-split-code-cell");
        }

        @Override
        protected void updateItem(@Nullable CodeLine line, boolean empty) {
            super.updateItem(line, empty);
            for (CodeLine.Kind kind : CodeLine.Kind.values()) {
                pseudoClassStateChanged(PseudoClass.getPseudoClass(kind.name().toLowerCase(java.util.Locale.ROOT)), line != null && line.kind() == kind);
            }
            pseudoClassStateChanged(MADE, line != null && made.contains(getIndex()));
            if (line == null || empty) {
                setGraphic(null);
                return;
            }
            gutter.setText(line.gutter());
            flow.getChildren().setAll(texts(line));
            setAccessibleText(line.gutter().isEmpty() ? line.text() : line.gutter() + ": " + line.text());
            setGraphic(row);
        }

        private static List<Text> texts(CodeLine line) {
            List<Text> texts = new ArrayList<>();
            int at = 0;
            for (YamlColours.Stretch stretch : line.colours()) {
                add(texts, line.text().substring(at, stretch.start()), "sw-yaml-plain");
                add(texts, line.text().substring(stretch.start(), stretch.end()), stretch.styleClass());
                at = stretch.end();
            }
            add(texts, line.text().substring(at), "sw-yaml-plain");
            return texts;
        }

        private static void add(List<Text> texts, String piece, String styleClass) {
            if (!piece.isEmpty()) {
                Text text = new Text(piece.replace("\t", "    "));
                text.getStyleClass().add(styleClass);
                texts.add(text);
            }
        }
    }
}
