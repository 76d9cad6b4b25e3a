package org.sitewright.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.sitewright.session.Session;
import org.sitewright.session.SessionListener;
import org.sitewright.session.Snapshot;
import org.sitewright.site.SiteFile;

/** The files of a site of several, one to be shown, with a mark at those that are modified. */
final class FileTabs extends FlowPane implements SessionListener {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private static final PseudoClass MODIFIED = PseudoClass.getPseudoClass("modified");

    private final Session session;
    private final Map<SiteFile, Button> tabs = new LinkedHashMap<>();

    FileTabs(Session session) {
        this.session = session;
        getStyleClass().add("sw-file-tabs");
        session.addListener(this);
        filesChanged();
    }

    /** A site of one file needs no tabs. */
    @Override
    public void filesChanged() {
        Snapshot now = session.snapshot();
        tabs.clear();
        if (now.hasSeveralFiles()) {
            now.files().forEach(file -> tabs.put(file, tab(file)));
        }
        getChildren().setAll(tabs.values());
        setVisible(now.hasSeveralFiles());
        setManaged(now.hasSeveralFiles());
        refresh();
    }

    private Button tab(SiteFile file) {
        Button tab = new Button();
        tab.setMnemonicParsing(false);
        tab.getStyleClass().add("sw-file-tab");
        tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
        tab.setTooltip(new Tooltip(file.name()));
        tab.setOnAction(event -> session.show(file, this));
        return tab;
    }

    /** The folder says which file it is, where no other file is in it. */
    static String title(Snapshot now, SiteFile file) {
        List<SiteFile> together = new ArrayList<>(now.files());
        together.removeIf(other -> !other.folder().equals(file.folder()));
        // Beside one compose file the site config file needs the other's name to be told from it.
        together.removeIf(other -> now.hasSeveralComposeFiles() && now.site().part(other).isEmpty());
        return together.size() > 1 || now.site().part(file).isEmpty() ? file.name() : file.folder().isEmpty() ? now.site().name() : file.folder();
    }

    @Override
    public void fileShown(Snapshot before, Snapshot now) {
        refresh();
    }

    @Override
    public void stateChanged() {
        refresh();
    }

    /** The width that all tabs need beside each other. */
    double rowWidth() {
        return tabs.values().stream().mapToDouble(tab -> tab.prefWidth(-1) + getHgap()).sum();
    }

    private void refresh() {
        Snapshot now = session.snapshot();
        tabs.forEach((file, tab) -> {
            boolean modified = session.isModified(file);
            tab.setText((modified ? "\u25cf " : "") + title(now, file));
            tab.pseudoClassStateChanged(MODIFIED, modified);
            tab.pseudoClassStateChanged(SELECTED, file.equals(now.file()));
        });
    }
}
