package org.sitewright.ui.palette;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sitewright.words.Words;

/** Shows, file by file, the lines that will be written, and a few around them. */
final class PreviewPane extends VBox {
    private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");

    private final Words words;
    private final VBox files = new VBox();
    private final Label missing = new Label();

    PreviewPane(Words words) {
        this.words = words;
        getStyleClass().add("sw-preview");
        Label title = new Label(words.of("preview"));
        title.getStyleClass().add("sw-heading");
        missing.setWrapText(true);
        missing.setMinHeight(Region.USE_PREF_SIZE);
        missing.getStyleClass().addAll("sw-dim", "sw-small", "sw-preview-missing");
        files.getStyleClass().add("sw-preview-files");
        ScrollPane scroll = new ScrollPane(files);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("sw-preview-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, missing, scroll);
    }

    /** @param without labels of questions that must be answered still */
    void show(Preview preview, List<String> without) {
        String said = !preview.refusal().isEmpty() ? words.of("preview.nothing", preview.refusal())
                : without.isEmpty() ? "" : words.of("preview.missing", String.join(", ", without));
        missing.setText(said);
        missing.setVisible(!said.isEmpty());
        missing.setManaged(!said.isEmpty());
        files.getChildren().clear();
        preview.files().forEach(this::add);
    }

    private void add(Preview.Lines lines) {
        Label name = new Label(lines.file());
        name.getStyleClass().add("sw-preview-file");
        VBox text = new VBox();
        text.getStyleClass().add("sw-preview-text");
        int last = lines.lines().isEmpty() ? 0 : lines.lines().getFirst().number() - 1;
        for (Preview.Line line : lines.lines()) {
            if (line.number() > last + 1) {
                text.getChildren().add(row("", "\u2026", false));
            }
            text.getChildren().add(row(String.valueOf(line.number()), line.text(), line.added()));
            last = line.number();
        }
        files.getChildren().addAll(name, text);
    }

    private static HBox row(String number, String text, boolean added) {
        Label at = new Label(number);
        at.getStyleClass().add("sw-preview-number");
        at.setMinWidth(Region.USE_PREF_SIZE);
        Label said = new Label(text);
        said.getStyleClass().add("sw-preview-said");
        said.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(at, said);
        row.getStyleClass().add("sw-preview-line");
        row.pseudoClassStateChanged(ADDED, added);
        return row;
    }
}
