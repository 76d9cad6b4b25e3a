package org.sitewright.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.effective.EffectiveText;
import org.sitewright.compose.effective.HostFolder;
import org.sitewright.compose.effective.Source;
import org.sitewright.compose.effective.Surroundings;
import org.sitewright.site.RealName;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;

/**
 * A service as Compose will see it, to be read: each line with where it was written. A click or Enter shows that place in the
 * text.
 */
final class EffectivePane extends VBox {
    /** Where a site stands does not matter here, and is not known: paths in it are shown from its folder on. */
    private static final HostFolder AROUND = new HostFolder("/site");
    private static final String PLACE = AROUND.path() + "/1/2/3/4/5/6/7/8/";

    private final FormContext context;
    private final Label hint = new Label();
    private final ListView<EffectiveText.Line> lines = new ListView<>();

    EffectivePane(FormContext context) {
        this.context = context;
        hint.setWrapText(true);
        hint.getStyleClass().add("sw-hint");
        lines.getStyleClass().add("sw-effective");
        lines.setAccessibleText(context.text("effective.title"));
        lines.setCellFactory(_ -> new LineCell());
        lines.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                reveal(lines.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        VBox.setVgrow(lines, Priority.ALWAYS);
        VBox.setVgrow(this, Priority.ALWAYS);
        getStyleClass().add("sw-effective-pane");
        getChildren().addAll(hint, lines);
    }

    void show(ShownService now) {
        Site site = now.snapshot().site();
        SitePart part = site.part(now.snapshot().file()).orElseThrow();
        lines.getItems().setAll(EffectiveText.of(part.compose(), now.placed(), surroundings(site, part), AROUND).lines());
        List<String> others = site.parts().stream().filter(each -> each != part && each.isOfProjectOf(part)
                && each.compose().service(now.name()).isPresent()).map(each -> each.file().name()).toList();
        hint.setText(others.isEmpty() ? context.text("effective.hint") : context.text("effective.hint.others", String.join(", ", others)));
    }

    private static Surroundings surroundings(Site site, SitePart part) {
        String home = PLACE + site.name();
        HostFolder folder = new HostFolder(home + "/" + part.file().folder());
        return Surroundings.of(part.compose(), site.variables(part.file())::value, folder)
                .withProject(RealName.project(site, part)).withFiles(path -> file(site, home, path));
    }

    private static Optional<ComposeFile> file(Site site, String home, String path) {
        return path.startsWith(home + "/") ? site.compose(new SiteFile(path.substring(home.length() + 1))) : Optional.empty();
    }

    private void reveal(EffectiveText.@Nullable Line line) {
        if (line != null) {
            line.source().filter(source -> source.file().isEmpty()).ifPresent(source -> context.listener().reveal(source.path()));
        }
    }

    /** The texts of the lines in sight or not, for somebody who copies or reads them all. */
    String text() {
        return lines.getItems().stream().map(EffectiveText.Line::text).collect(Collectors.joining("\n"));
    }

    private String origin(EffectiveText.Line line) {
        if (line.source().isEmpty()) {
            return context.text("effective.compose");
        }
        Source source = line.source().get();
        int number = source.line() + 1;
        return switch (source.way()) {
            case OWN -> context.text("header.line", number);
            case ANCHOR -> context.text("effective.anchor", source.name(), number);
            case EXTENDED -> source.file().isEmpty() ? context.text("effective.extended", source.name(), number)
                    : context.text("effective.extended.file", source.name(), number, source.file());
        };
    }

    private final class LineCell extends ListCell<EffectiveText.Line> {
        private final Label text = new Label();
        private final Label origin = new Label();
        private final HBox row = new HBox(text, origin);

        LineCell() {
            text.getStyleClass().add("sw-mono");
            text.setMinWidth(0);
            text.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(text, Priority.ALWAYS);
            origin.getStyleClass().addAll("sw-dim", "sw-small");
            origin.setMinWidth(Region.USE_PREF_SIZE);
            row.getStyleClass().add("sw-effective-line");
            // A line is as wide as the list, or a long text would push its origin out of sight.
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    reveal(getItem());
                }
            });
        }

        @Override
        protected void updateItem(EffectiveText.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            text.setText(line.text());
            origin.setText(origin(line));
            setAccessibleText(line.text().strip() + ", " + origin.getText());
            setGraphic(row);
        }
    }
}
