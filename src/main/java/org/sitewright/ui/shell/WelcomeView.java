package org.sitewright.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sitewright.disk.UserSettings.RecentSite;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.words.Words;

/** What the window shows while no site is open: ways to open one. */
final class WelcomeView extends StackPane {
    private static final double ICON = 64;

    private final Words words;
    private final Consumer<Path> open;
    private final VBox recent = new VBox();

    WelcomeView(Words words, ServiceIcons icons, Action openFolder, Action openFile, Action begin, Action sample, Consumer<Path> open) {
        this.words = words;
        this.open = open;
        getStyleClass().add("sw-welcome");
        Label title = new Label(words.of("welcome.title"));
        title.getStyleClass().add("sw-welcome-title");
        Label subtitle = new Label(words.of("welcome.subtitle"));
        subtitle.getStyleClass().add("sw-dim");
        Button folder = button("welcome.open-folder", openFolder);
        folder.getStyleClass().add("sw-primary");
        HBox buttons = new HBox(folder, button("welcome.open-file", openFile), button("welcome.new-site", begin),
                button("welcome.sample", sample));
        buttons.getStyleClass().add("sw-welcome-buttons");
        Label drop = new Label(words.of("welcome.drop"));
        drop.getStyleClass().addAll("sw-dim", "sw-small");
        Label heading = new Label(words.of("welcome.recent"));
        heading.getStyleClass().add("sw-heading");
        recent.getStyleClass().add("sw-welcome-recent");
        VBox page = new VBox(icon(icons), title, subtitle, buttons, drop, heading, recent);
        page.getStyleClass().add("sw-welcome-page");
        page.setAlignment(Pos.TOP_CENTER);
        page.setMaxSize(640, USE_PREF_SIZE);
        getChildren().add(page);
        showRecent(List.of());
    }

    private static ImageView icon(ServiceIcons icons) {
        ImageView view = new ImageView(icons.program().stream().filter(image -> image.getWidth() >= 2 * ICON).findFirst()
                .orElse(icons.program().getLast()));
        view.setFitWidth(ICON);
        view.setFitHeight(ICON);
        return view;
    }

    private Button button(String key, Action action) {
        Button button = new Button(words.of(key));
        button.setOnAction(event -> action.runIfEnabled());
        return button;
    }

    void showRecent(List<RecentSite> sites) {
        recent.getChildren().clear();
        if (sites.isEmpty()) {
            Label none = new Label(words.of("welcome.none"));
            none.getStyleClass().add("sw-dim");
            recent.getChildren().add(none);
        }
        for (RecentSite site : sites) {
            Path name = site.path().getFileName();
            Hyperlink link = new Hyperlink(name == null ? site.path().toString() : name.toString());
            link.setDisable(!site.exists());
            link.setOnAction(event -> open.accept(site.path()));
            Label where = new Label(site.path().toString());
            where.getStyleClass().addAll("sw-dim", "sw-small");
            HBox row = new HBox(link, where);
            row.getStyleClass().add("sw-row");
            recent.getChildren().add(row);
        }
    }
}
