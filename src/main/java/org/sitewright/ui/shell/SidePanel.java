package org.sitewright.ui.shell;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.session.OpenSite;
import org.sitewright.session.SessionListener;
import org.sitewright.session.Snapshot;
import org.sitewright.ui.palette.PaletteView;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.words.Words;

/** The left column: the site's files, its services by name, and what can be added. */
final class SidePanel extends VBox implements SessionListener {
    /** The share of its row that a file's name has at least, if it needs it; the word beside it gets the rest. */
    private static final double NAME_SHARE = 0.75;
    private static final double SHARE_OF_SERVICES = 0.4;
    private static final double LEAST_HEIGHT = 110;

    private final Words words;
    private final OpenSite site;
    private final Consumer<Path> chosen;
    private final Consumer<Path> opened;
    private final Map<Path, HBox> files = new LinkedHashMap<>();
    private final VBox fileRows = new VBox();
    private Path shownFile;

    /**
     * @param config   what can be done with hosts and instances
     * @param palette  what can be added
     * @param filtered gets the text of the filter, so that the canvas can follow it
     * @param chosen   gets the file that was clicked
     * @param opened   gets the file that was double-clicked
     */
    SidePanel(Words words, OpenSite site, ServiceIcons icons, ConfigActions config, PaletteView palette, Runnable addService, Consumer<String> filtered,
              Consumer<Path> chosen, Consumer<Path> opened) {
        this.words = words;
        this.site = site;
        this.chosen = chosen;
        this.opened = opened;
        this.shownFile = site.composePath();
        getStyleClass().addAll("sw-panel", "sw-side");
        ServiceList services = new ServiceList(words, site.session(), icons);
        HostTree hosts = new HostTree(words, site.session(), config);
        TextField filter = new TextField();
        filter.setPromptText(words.of("side.filter"));
        filter.textProperty().addListener((property, before, now) -> {
            String wanted = now.strip().toLowerCase(Locale.ROOT);
            services.filter(wanted);
            hosts.filter(wanted);
            filtered.accept(wanted);
        });
        HBox filterRow = new HBox(filter);
        filterRow.getStyleClass().add("sw-side-filter");
        HBox.setHgrow(filter, Priority.ALWAYS);
        VBox.setVgrow(services, Priority.ALWAYS);
        Button add = new Button(words.of("side.add"), new FontIcon(Feather.PLUS));
        add.getStyleClass().addAll("sw-flat", "sw-side-add");
        add.setOnAction(event -> addService.run());
        add.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(palette, Priority.ALWAYS);
        VBox adding = new VBox(heading("side.palette"), palette, add);
        adding.setMinHeight(LEAST_HEIGHT);
        VBox.setVgrow(hosts, Priority.ALWAYS);
        VBox there = new VBox(new SideHeadings(words, site.session(), services, hosts), filterRow, services, hosts);
        there.setMinHeight(LEAST_HEIGHT);
        SplitPane parts = new SplitPane(there, adding);
        parts.setOrientation(Orientation.VERTICAL);
        parts.setDividerPositions(SHARE_OF_SERVICES);
        parts.getStyleClass().add("sw-side-parts");
        VBox.setVgrow(parts, Priority.ALWAYS);
        getChildren().addAll(siteName(site), heading("side.site"), fileRows, parts);
        lookForFiles();
        site.session().addListener(this);
    }

    /** Lists the files that the site has now. */
    void lookForFiles() {
        List<Path> now = site.files();
        if (!now.equals(List.copyOf(files.keySet()))) {
            files.clear();
            now.forEach(file -> files.put(file, fileRow(file)));
            fileRows.getChildren().setAll(files.values());
            showFile(shownFile);
        }
    }

    private static Label siteName(OpenSite site) {
        Label name = new Label(site.session().snapshot().site().name());
        name.getStyleClass().addAll("sw-title", "sw-side-title");
        name.setTooltip(new Tooltip(site.folder().folder().toString()));
        return name;
    }

    private Label heading(String key) {
        Label heading = new Label(words.of(key));
        heading.getStyleClass().add("sw-heading");
        return heading;
    }

    private HBox fileRow(Path file) {
        boolean environment = site.environments().contains(file);
        boolean config = site.siteConfig().filter(file::equals).isPresent();
        String path = site.folder().folder().relativize(file).toString();
        String fileName = String.valueOf(file.getFileName());
        // The folder tells files of one name apart, and there is not room for both.
        Label name = new Label(path.equals(fileName) || config || environment ? path : path.substring(0, path.length() - fileName.length()),
                new FontIcon(environment ? Feather.SLIDERS : config ? Feather.SETTINGS : Feather.FILE_TEXT));
        name.setTooltip(new Tooltip(file.toString()));
        HBox row = new HBox(name);
        row.getStyleClass().addAll("sw-row", "sw-side-file");
        row.setOnMouseClicked(event -> (event.getClickCount() == 2 ? opened : chosen).accept(file));
        if (config || environment || site.file(file).isEmpty() || !path.equals(fileName)) {
            String key = environment ? "side.environment" : config ? "side.config" : "side.override";
            // Of both the name is what must be read.
            name.minWidthProperty().bind(Bindings.createDoubleBinding(() -> Math.min(name.prefWidth(-1), row.getWidth() * NAME_SHARE),
                    row.widthProperty(), name.fontProperty(), name.textProperty()));
            Label kind = new Label(site.file(file).isPresent() && !config && !environment ? fileName : words.of(key));
            kind.getStyleClass().add("sw-dim");
            row.getChildren().add(kind);
        }
        return row;
    }

    /** Marks the file whose text is shown. */
    void showFile(Path shown) {
        shownFile = shown;
        files.forEach((file, row) -> {
            row.getStyleClass().remove("sw-selected");
            if (file.equals(shown)) {
                row.getStyleClass().add("sw-selected");
            }
        });
    }

    @Override
    public void fileShown(Snapshot before, Snapshot now) {
        showFile(site.path(now.file()));
    }
}
