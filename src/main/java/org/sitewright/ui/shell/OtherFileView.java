package org.sitewright.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.sitewright.disk.FileProblem;
import org.sitewright.disk.ReadResult;
import org.sitewright.text.SourceText;
import org.sitewright.ui.yaml.YamlView;
import org.sitewright.words.Words;

/** The text of a file of the site that is not edited here: its variables. Shows it, and leads to who edits it. */
final class OtherFileView extends BorderPane {
    private final Words words;
    private final Label name = new Label();
    private final Label says = new Label();
    private final Button toCompose = new Button();
    private final YamlView text = new YamlView();
    private Path file = Path.of("");

    /**
     * @param outside opens a file with the system's editor
     */
    OtherFileView(Words words, Runnable back, Consumer<Path> outside) {
        this.words = words;
        name.getStyleClass().add("sw-strong");
        Label readOnly = new Label(words.of("text.readonly"));
        readOnly.getStyleClass().add("sw-chip");
        HBox header = new HBox(name, readOnly);
        header.getStyleClass().add("sw-panel-header");
        says.setWrapText(true);
        Button edit = button("other.outside", () -> outside.accept(file));
        toCompose.setMnemonicParsing(false);
        toCompose.setOnAction(event -> back.run());
        FlowPane buttons = new FlowPane(edit, toCompose);
        buttons.getStyleClass().add("sw-other-buttons");
        VBox bar = new VBox(says, buttons);
        bar.getStyleClass().addAll("sw-banner", "sw-other-bar");
        text.setEditable(false);
        setTop(new VBox(header, bar));
        setCenter(text);
        getStyleClass().add("sw-other");
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(words.of(key));
        button.setMnemonicParsing(false);
        button.setOnAction(event -> action.run());
        return button;
    }

    /**
     * Shows a file as it was read just now; what cannot be read is told in its place.
     *
     * @param composeName of the file that the way back leads to
     */
    void show(Path path, ReadResult read, String composeName) {
        toCompose.setText(words.of("other.back", composeName));
        boolean other = !path.equals(file);
        file = path;
        Path fileName = path.getFileName();
        name.setText(fileName == null ? path.toString() : fileName.toString());
        SourceText now = switch (read) {
            case ReadResult.Loaded loaded -> {
                says.setText(words.of("other.says"));
                yield loaded.text();
            }
            case ReadResult.Failed(FileProblem problem) -> {
                says.setText(problem.sentence());
                yield SourceText.of("");
            }
        };
        if (other || !text.text().equals(now)) {
            text.show(now);
        }
    }

    @Override
    public void requestFocus() {
        text.requestFocus();
    }
}
