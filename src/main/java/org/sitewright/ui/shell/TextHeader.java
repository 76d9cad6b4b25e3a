package org.sitewright.ui.shell;

import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sitewright.session.Session;
import org.sitewright.session.SessionListener;
import org.sitewright.session.Snapshot;
import org.sitewright.site.SiteFile;
import org.sitewright.words.Words;

/**
 * What stands above the text: which file it is, how many of its lines are not saved, and whether it can be written at all. The
 * name of the file is said once: by its tab, where a tab says it.
 */
final class TextHeader extends VBox implements SessionListener {
    private final Words words;
    private final Session session;
    private final Predicate<SiteFile> writable;
    private final FileTabs tabs;
    private final Label name = new Label();
    private final Label changed = new Label();
    private final Label readOnly = new Label();
    private final HBox line = new HBox();

    TextHeader(Words words, Session session, Predicate<SiteFile> writable) {
        this.words = words;
        this.session = session;
        this.writable = writable;
        tabs = new FileTabs(session);
        name.getStyleClass().add("sw-strong");
        changed.getStyleClass().add("sw-dim");
        changed.setMinWidth(Region.USE_PREF_SIZE);
        readOnly.setText(words.of("text.readonly"));
        readOnly.getStyleClass().addAll("sw-chip", "sw-warn");
        readOnly.setMinWidth(Region.USE_PREF_SIZE);
        line.getStyleClass().addAll("sw-panel-header", "sw-text-header");
        HBox.setHgrow(tabs, Priority.ALWAYS);
        widthProperty().addListener(_ -> showChangedIfThereIsRoom());
        session.addListener(this);
        filesChanged();
    }

    /** Tabs that are named as their files are take the place of the name; those that are not stand above it. */
    @Override
    public void filesChanged() {
        Snapshot now = session.snapshot();
        boolean together = now.hasSeveralFiles() && now.files().stream().allMatch(file -> FileTabs.title(now, file).equals(file.name()));
        getChildren().clear();
        line.getChildren().setAll(together ? tabs : name, changed, readOnly);
        showChangedIfThereIsRoom();
        if (!together) {
            getChildren().add(tabs);
        }
        getChildren().add(line);
        showFile(now);
    }

    @Override
    public void fileShown(Snapshot before, Snapshot now) {
        showFile(now);
    }

    private void showFile(Snapshot now) {
        SiteFile file = now.file();
        name.setText(file.name());
        readOnly.setVisible(!writable.test(file));
        readOnly.setManaged(readOnly.isVisible());
    }

    /** @param lines how many lines differ from the saved file */
    void showChanged(int lines) {
        changed.setText(lines == 0 ? "" : "\u25cf " + words.of("text.changed", lines));
        showChangedIfThereIsRoom();
    }

    /** Beside tabs only where these need no second row for it: the text must not jump with the first letter. Tabs have a mark, too. */
    private void showChangedIfThereIsRoom() {
        double free = getWidth() - line.getInsets().getLeft() - line.getInsets().getRight() - tabs.rowWidth() - 2 * line.getSpacing();
        boolean room = !line.getChildren().contains(tabs) || changed.prefWidth(-1) < free;
        changed.setVisible(room);
        changed.setManaged(room);
    }
}
