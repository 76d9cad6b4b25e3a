package org.sitewright.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.sitewright.ui.control.Asker;
import org.sitewright.words.Words;

/** Asks by dialogs over a window. */
public final class DialogAsker implements Asker {
    /** Options with more letters in all do not stand beside each other. */
    private static final int MOST_BESIDE = 45;
    private static final double WIDTH = 480;

    private final Words words = new Words("ui.shell.messages");
    private final Supplier<Window> owner;

    /** @param owner the window that the dialogs belong to, asked each time */
    public DialogAsker(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public OptionalInt choose(String question, String details, List<String> options) {
        Alert alert = alert(Alert.AlertType.CONFIRMATION, question, details);
        List<ButtonType> buttons = options.stream().map(option -> new ButtonType(option,
                option.equals(options.getFirst()) ? ButtonBar.ButtonData.OK_DONE : ButtonBar.ButtonData.OTHER)).toList();
        ButtonType cancel = new ButtonType(words.of("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
        if (options.stream().mapToInt(String::length).sum() > MOST_BESIDE) {
            alert.getButtonTypes().setAll(cancel);
            alert.getDialogPane().setContent(below(alert, details, buttons));
        } else {
            alert.getButtonTypes().setAll(buttons);
            alert.getButtonTypes().add(cancel);
            alert.getButtonTypes().forEach(type -> sayAll((Button) alert.getDialogPane().lookupButton(type)));
        }
        int chosen = alert.showAndWait().map(buttons::indexOf).orElse(-1);
        return chosen < 0 ? OptionalInt.empty() : OptionalInt.of(chosen);
    }

    /** An answer is never cut off, whatever the widths of the others. */
    private static void sayAll(Button button) {
        ButtonBar.setButtonUniformSize(button, false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMnemonicParsing(false);
    }

    /** Long options, such as paths, one below the other; the first has the focus, so that Enter means it. */
    private static VBox below(Alert alert, String details, List<ButtonType> types) {
        Label text = new Label(details);
        text.setWrapText(true);
        VBox box = new VBox(text);
        box.getStyleClass().add("sw-dialog-options");
        for (ButtonType type : types) {
            Button button = new Button(type.getText());
            button.setMnemonicParsing(false);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            button.setOnAction(event -> {
                alert.setResult(type);
                alert.close();
            });
            button.setDefaultButton(type == types.getFirst());
            box.getChildren().add(button);
        }
        // The dialog gives the focus to its own button, which is Cancel here, and Enter would mean that.
        alert.setOnShown(event -> Platform.runLater(box.getChildren().get(1)::requestFocus));
        return box;
    }

    @Override
    public Optional<String> text(String question, String details, String proposal, Function<String, Optional<String>> refusal) {
        Dialog<String> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.setTitle(words.of("program"));
        dialog.setHeaderText(question);
        TextField field = new TextField(proposal);
        Label label = new Label(details);
        label.setLabelFor(field);
        label.setWrapText(true);
        label.setMaxWidth(WIDTH);
        Label problem = new Label();
        problem.setWrapText(true);
        problem.setMaxWidth(WIDTH);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.getStyleClass().add("sw-dialog-problem");
        VBox box = new VBox(label, field, problem);
        box.getStyleClass().add("sw-dialog-text");
        DialogPane pane = dialog.getDialogPane();
        pane.setContent(box);
        pane.setMinWidth(WIDTH);
        pane.getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        Node ok = pane.lookupButton(ButtonType.OK);
        ok.setDisable(refusal.apply(proposal.strip()).isPresent());
        field.textProperty().addListener((property, before, now) -> {
            Optional<String> why = refusal.apply(now.strip());
            problem.setText(why.orElse(""));
            ok.setDisable(why.isPresent());
            // A long sentence needs more lines than there are.
            pane.getScene().getWindow().sizeToScene();
        });
        dialog.setResultConverter(type -> type == ButtonType.OK ? field.getText().strip() : null);
        // The dialog gives the focus to its button when it opens.
        dialog.setOnShown(event -> Platform.runLater(() -> {
            field.requestFocus();
            field.selectAll();
        }));
        return dialog.showAndWait().filter(text -> !text.isEmpty());
    }

    @Override
    public void tell(String headline, String details) {
        Alert alert = alert(Alert.AlertType.INFORMATION, headline, details);
        alert.getButtonTypes().setAll(ButtonType.OK);
        alert.showAndWait();
    }

    private Alert alert(Alert.AlertType type, String headline, String details) {
        Alert alert = new Alert(type);
        alert.initOwner(owner.get());
        alert.setTitle(words.of("program"));
        alert.setHeaderText(headline);
        alert.setContentText(details);
        alert.setGraphic(null);
        alert.getDialogPane().setMinWidth(WIDTH);
        // Without this, wrapped lines are cut.
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        alert.setResizable(true);
        return alert;
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseFile(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(words.of("chooser.yaml"), "*.yaml", "*.yml"),
                new FileChooser.ExtensionFilter(words.of("chooser.all"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(File::toPath);
    }
}
